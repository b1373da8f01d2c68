/**
 * What state a finding `f` is in follows from what is kept: a decision about itself (`x`), a words correction over its
 * words, a dismissed pattern (`p`), in this order. Nothing of it is stored with the finding, so that undoing a decision
 * undoes its effect everywhere.
 */

/** Joins to `check_findings f` what its state follows from. */
export const checkTables = `
  left join check_decisions x on x.check_id = f.id
  left join dismissed_patterns p on p.key = (
    select q.key from dismissed_patterns q where q.pattern = f.pattern
      and coalesce(q.document_key, 0) in (0, f.document_key) limit 1)`

export const stateOf = `case when x.key is not null then x.state when f.correction_id is not null then 'confirmed'
  when p.key is not null then 'dismissed' else 'open' end`

/** The same question without the joins, for counting. */
export const isOpen = `f.correction_id is null
  and not exists (select 1 from check_decisions y where y.check_id = f.id)
  and not exists (select 1 from dismissed_patterns q where q.pattern = f.pattern
    and coalesce(q.document_key, 0) in (0, f.document_key))`

/**
 * The findings that are not open, as a table `decided` of their keys: they are few, and their indexes lead to them. Cross
 * joins, here and where it is used: the planner knows no sizes, and would begin with the findings.
 */
export const decidedFindings = `decided as materialized (
  select f.document_key, f.ordinal from check_decisions y cross join check_findings f on f.id = y.check_id
  union
  select f.document_key, f.ordinal from check_findings f where f.correction_id is not null
  union
  select f.document_key, f.ordinal from dismissed_patterns q cross join check_findings f
    on f.pattern = q.pattern and (q.document_key is null or f.document_key = q.document_key))`
