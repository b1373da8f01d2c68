import type { Correction } from '../../shared/corrections/corrections-api.ts'
import type { Text } from '../app/text.ts'
import { sectionNames } from '../ui/section-names.ts'

/** What a correction sets, in one sentence of the interface's language. */
export function describeCorrection(t: Text, { change, anchors }: Correction): string {
  switch (change.kind) {
    case 'metadata':
      return t('corrections.did-metadata', {
        field: t(`library.field-${change.field as 'title'}`),
        value: change.value,
      })
    case 'turn-speaker':
      return t('corrections.did-turn-speaker', { name: change.speaker })
    case 'person': {
      const { to } = change
      const more = [to.role, to.firm].filter((part) => typeof part === 'string' && part !== '').join(', ')
      if (to.name !== change.name) return t('corrections.did-person', { from: change.name, to: to.name })
      return t('corrections.did-person-details', {
        name: to.name,
        details: more || (to.side ? t(`corrections.side-${to.side}`) : ''),
      })
    }
    case 'section-start':
    case 'section-kind':
      return t(`corrections.did-${change.kind}`, {
        section: change.title ?? t(sectionNames[change.sectionKind]),
      })
    case 'section-joined':
      return t('corrections.did-section-joined')
    case 'section-moved':
      return t('corrections.did-section-moved')
    case 'passage-kind':
      return t('corrections.did-passage-kind', { kind: t(`corrections.passage-${change.passageKind}`) })
    case 'pair':
      return t('corrections.did-pair', { count: change.rows.length })
    case 'words':
      return t('corrections.did-words', { from: anchors[0]?.exact ?? '', to: change.replacement })
  }
}
