export const HELP = `Usage: handrail <noun> <verb> … --workspace <folder> [--as <person>] [--json]

  workspace create [<folder>]          make an empty workspace
  workspace check                      integrity, chain, and tables against a replay
  workspace rebuild                    drop the tables and replay the ledger
  workspace backup <file>              write a sealed, verified backup
  workspace restore <file>             put a backup in the place of the store
  starter load                         load the starter library
  import <paths…> [--preview]          files or folders: Markdown, text, Mermaid
  list <noun> | show <noun> <id>       departments, sections, checklists, items, people, workflows, runs, maps
  person add <name>
  item set <id> <state> [--reason …]   open, in-progress, blocked, done, not-applicable
  workflow publish <workflow> [--note …]
  run start <workflow>
  run done|skip|fail <run> [--note …] [--reason …]
  run retry|resume <run>
  run pause|abort <run> --reason …
  run status|report <run>
  export <noun> <id> [--format md|json|csv|pdf] [--out <file>] [--boxes empty|as-it-stands]
                                       csv and pdf are for checklists; a PDF wants the built program
  export map <id>|organisation [--format md|json|mermaid|svg] [--lists] [--out <file>]
                                       also “export workflow …”; pictures (PNG) only from the window
  undo | redo                          of the person who acts
  ledger verify
  ledger list [--limit N]
  bench seed --items N [--per-list N] [--events N]
                                       fill a workspace with generated lists

A workflow is named by its id or its title. --as takes a name or an id; a new name is added to the people.
Exit code: 0 done, 1 refused, 2 called wrongly, 3 the store is at fault. With --json the answer goes to the
standard output and a refusal, as {"error":{"code","message","file"?,"line"?}}, to the standard error.`;
