export const HELP = `Usage: handrail <noun> <verb> … --workspace <folder> [--as <person>] [--json]

  workspace create [<folder>]          make an empty workspace
  workspace check                      integrity, chain, tables against a replay, contents of evidence
  workspace rebuild                    drop the tables and replay the ledger
  workspace backup <file>              write a sealed, verified backup
  workspace restore <file>             put a backup in the place of the store
  starter load                         load the starter library
  import <paths…> [--preview]          files or folders: Markdown, text, Mermaid, tables of lists or people;
                                       a preview stores nothing and says what each line becomes
  lint <paths… | workflow> [--sarif]   faults of runbooks, their class and automation level; files and folders
                                       need no workspace; exit code 1 when anything found is an error
  list <noun> | show <noun> <id>       departments, sections, checklists, items, people, workflows, runs, maps
  search "<query>" [--limit N]         everything, by words and filters: backup state:blocked owner:me
  work                                 what needs the person who acts: overdue, due, blocked, begun
  person add <name> | set <person> [--name …] [--email …] [--role …]… [--department <d>]
  person deactivate <person> [--to <person>] | reactivate
  people import <file.csv> [--preview]
  department create <name> [--parent <d>] | rename | move <d> [--parent <d>|top] [--after <d>] | archive | restore
  section create <name> --department <d> | rename | move <id> --department <d> [--after <id>] | archive | restore
  checklist create <title> --department <d> [--section <id>] | rename | archive | restore
  checklist move <id> --department <d> [--section <id>] [--after <id>]
  checklist tick-all <id>              all but the critical items
  checklist repeat <id> --rule "FREQ=WEEKLY;BYDAY=MO" [--start 2026-11-23T08:00] [--zone Europe/Berlin] | --none
                                       an RFC 5545 rule; without a start from today, midnight, in this machine's zone
  checklist cycles <id>                the current cycle and what became of those before
  checklist close <id> | reopen <id>   end the current cycle before the next begins
  item add <list> <text> [--inside <id>] [--after <id>] [--stage <s>] [--critical]
  item set <id…> <state> [--reason …] [--at <moment>]
                                       open, in-progress, blocked, done, not-applicable; several as one act
  item edit <id> <text> | item notes <id> [<markdown>]
  item assign <id…> --to <person>|nobody
  item due <id…> <date>                2026-11-27, 2026-11-27T17:00, +3d (days into the cycle) or none
  item stage <id…> <stage>|none | item critical <id…> [--off]
  item move <id…> [--list <id>] [--inside <id>] [--after <id>]
  item archive <id…> | item restore <id…>
  evidence add <item> <file|url>       attach a file or a link; --note "…" attaches a note
  evidence list <item>
  evidence save <evidence> --out <file>
  evidence check                       every content against its hash
  workflow list | show <workflow> [--version N]
  workflow new <title> [--from file.md]
  workflow publish <workflow> [--note …]
  workflow compare <workflow> [--from N] [--to N]
                                       two versions, or a version and the draft: what is said, then the lines
  workflow restore <workflow> --version N --note …
                                       the next version says what version N said; the draft as well
  workflow export <workflow> --format md|json|pdf|mermaid|svg|png [--out <file>]
  workflow archive <workflow> | restore-archived <workflow>
  run start <workflow>
  run done|skip|fail <run> [--note …] [--reason …]
  run retry|resume <run>
  run pause|abort <run> --reason …
  run status|report <run>
  inventory [--tag inventory] [--format md|csv] [--out <file>]
                                       runbooks with their class and why, pause points, compensation and states
  matrix [--format md|csv] [--out <file>]
                                       departments by stage, and what the acceptance check finds
  map compare <map>                    an imported chart beside the departments: what only one has, or has otherwise
  map create-missing <map> [<name…>] [--preview]
                                       makes what only the chart has, all of it or what is named, as one act
  map to-runbook <map> [--preview]     makes a runbook that says the same flow; what it can’t say is told
  export <noun> <id> [--format md|json|csv|pdf] [--out <file>] [--boxes empty|as-it-stands]
                                       csv is for checklists, pdf for checklists and runbooks; a PDF wants the built program
  export map <id>|organisation [--format md|json|mermaid|svg|png] [--lists] [--out <file>]
                                       so does “export <workflow>”; a PNG wants the built program
  export people [--format csv|json] [--out <file>]
  undo | redo                          of the person who acts
  ledger verify
  ledger list [--limit N]
  bench seed --items N [--per-list N] [--events N]
                                       fill a workspace with generated lists

A workflow or a map is named by its id or its title, a person by id or name, their department also by its path, such as
“Works / Night shift”. --as takes a name or an id; a new name is added to the people.
Exit code: 0 done, 1 refused, 2 called wrongly, 3 the store is at fault. With --json the answer goes to the
standard output and a refusal, as {"error":{"code","message","file"?,"line"?}}, to the standard error.`;
