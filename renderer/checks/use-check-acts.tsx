import { useState, type ReactNode } from 'react'
import type { Check } from '../../shared/checks/checks-api.ts'
import { useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import { WordsDialog } from '../corrections/WordsDialog.tsx'
import { draftTerm } from '../glossary/draft-term.ts'
import { TermDialog } from '../glossary/TermDialog.tsx'
import { formatCheck } from './check-text.ts'
import { langOf } from './CheckWords.tsx'
import { DismissDialog } from './DismissDialog.tsx'
import { useCheckDecisions, type CheckDecisions } from './use-check-decisions.ts'
import { correctableOf } from './wrong-side.ts'

export interface CheckActs extends Pick<CheckDecisions, 'confirm' | 'reopen'> {
  readonly dismissOnce: (checks: readonly Check[]) => Promise<boolean>
  /** Asks how far it reaches and why. */
  readonly dismissAlike: (checks: readonly Check[]) => void
  /** Opens the correction of the wrong words, with what was expected filled in. */
  readonly correct: (check: Check) => void
  readonly addTerm: (check: Check) => void
  readonly copy: (check: Check) => void
  /** What was opened, to be rendered. */
  readonly dialogs: ReactNode
}

type Asked =
  | { readonly kind: 'dismiss'; readonly checks: readonly Check[] }
  | { readonly kind: 'correct' | 'term'; readonly check: Check }

/** All that can be done about checks, from wherever they are shown. */
export function useCheckActs(): CheckActs {
  const t = useText()
  const { announce } = useWorkbench()
  const decisions = useCheckDecisions()
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  return {
    confirm: decisions.confirm,
    reopen: decisions.reopen,
    dismissOnce: (checks) =>
      decisions.dismiss(
        checks.map(({ id }) => id),
        'once',
      ),
    dismissAlike: (checks) => setAsked({ kind: 'dismiss', checks }),
    correct: (check) => setAsked({ kind: 'correct', check }),
    addTerm: (check) => setAsked({ kind: 'term', check }),
    copy: (check) => {
      navigator.clipboard.writeText(formatCheck(check, t)).then(
        () => announce(t('checks.copied')),
        () => announce(t('checks.copyFailed'), 'error'),
      )
    },
    dialogs: asked && <Dialogs asked={asked} decisions={decisions} onClose={close} />,
  }
}

interface DialogsProps {
  readonly asked: Asked
  readonly decisions: CheckDecisions
  readonly onClose: () => void
}

function Dialogs({ asked, decisions, onClose }: DialogsProps) {
  if (asked.kind === 'dismiss')
    return (
      <DismissDialog
        checks={asked.checks}
        onDismiss={(scope, reason) =>
          decisions.dismiss(
            asked.checks.map(({ id }) => id),
            scope,
            reason,
          )
        }
        onClose={onClose}
      />
    )
  const { check } = asked
  if (asked.kind === 'term') return <TermDialog start={draftTerm(check)} term={null} onClose={onClose} />
  const words = correctableOf(check)
  const text = words && check[words.side]?.text
  if (!words || !text) return null
  return (
    <WordsDialog
      documentId={check.documentId}
      words={words}
      text={text}
      lang={langOf(text)}
      likely={check.expected ?? undefined}
      onClose={onClose}
    />
  )
}
