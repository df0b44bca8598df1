import type { Migration } from '../migrate.ts';

/** The ledger, and the projections of departments, checklists, people, workflows, maps and runs. */
export const keel: Migration = {
  version: 1,
  name: 'keel',
  sql: `
    CREATE TABLE ledger (
      seq          INTEGER PRIMARY KEY,
      id           TEXT NOT NULL UNIQUE,
      stream       TEXT NOT NULL,
      device       TEXT NOT NULL,
      dseq         INTEGER NOT NULL,
      prev         TEXT NOT NULL,
      hash         TEXT NOT NULL,
      hlc          TEXT NOT NULL,
      actor        TEXT,
      command      TEXT NOT NULL,
      undoes       TEXT,
      entity       TEXT NOT NULL,
      entity_id    TEXT NOT NULL,
      type         TEXT NOT NULL,
      v            INTEGER NOT NULL,
      base         TEXT NOT NULL,
      happened_at  TEXT NOT NULL,
      recorded_at  TEXT NOT NULL,
      payload_hash TEXT NOT NULL,
      payload      TEXT,
      UNIQUE (stream, device, dseq)
    ) STRICT;
    CREATE INDEX ledger_by_entity ON ledger (entity_id, seq);
    CREATE INDEX ledger_by_command ON ledger (command);
    CREATE TRIGGER ledger_is_append_only_update BEFORE UPDATE ON ledger
      BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
    CREATE TRIGGER ledger_is_append_only_delete BEFORE DELETE ON ledger
      BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

    CREATE TABLE stream_heads (
      stream TEXT NOT NULL, device TEXT NOT NULL, dseq INTEGER NOT NULL, hash TEXT NOT NULL, hlc TEXT NOT NULL,
      PRIMARY KEY (stream, device)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE field_heads (
      entity_id TEXT NOT NULL, field TEXT NOT NULL, event_id TEXT NOT NULL,
      PRIMARY KEY (entity_id, field, event_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE commands (
      id TEXT PRIMARY KEY, actor TEXT, first_seq INTEGER NOT NULL, entity_id TEXT NOT NULL, type TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('act', 'undo', 'redo')), undoable INTEGER NOT NULL, undone_by TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX commands_by_actor ON commands (actor, first_seq);

    CREATE TABLE workspace (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE devices (id TEXT PRIMARY KEY, name TEXT NOT NULL, public_key TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE departments (
      id TEXT PRIMARY KEY, name TEXT NOT NULL, parent_id TEXT, position TEXT NOT NULL, archived INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE sections (
      id TEXT PRIMARY KEY, department_id TEXT NOT NULL, name TEXT NOT NULL, position TEXT NOT NULL, archived INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sections_by_department ON sections (department_id);
    CREATE TABLE checklists (
      id TEXT PRIMARY KEY, department_id TEXT NOT NULL, section_id TEXT, title TEXT NOT NULL, position TEXT NOT NULL,
      archived INTEGER NOT NULL, source TEXT, source_path TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX checklists_by_department ON checklists (department_id);
    CREATE INDEX checklists_by_source ON checklists (source_path) WHERE source_path IS NOT NULL;
    CREATE TABLE items (
      id TEXT PRIMARY KEY, checklist_id TEXT NOT NULL, parent_id TEXT, text TEXT NOT NULL, position TEXT NOT NULL,
      state TEXT NOT NULL, reason TEXT, state_by TEXT, state_at TEXT, stage TEXT, critical INTEGER NOT NULL,
      assignee_id TEXT, archived INTEGER NOT NULL, source TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX items_by_checklist ON items (checklist_id, position);
    CREATE TABLE checklist_progress (
      checklist_id TEXT PRIMARY KEY, open INTEGER NOT NULL, in_progress INTEGER NOT NULL, blocked INTEGER NOT NULL,
      done INTEGER NOT NULL, not_applicable INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE people (
      id TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT, department_id TEXT, roles TEXT NOT NULL, active INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE workflows (
      id TEXT PRIMARY KEY, title TEXT NOT NULL, draft TEXT NOT NULL, published INTEGER NOT NULL, changed INTEGER NOT NULL,
      owner_id TEXT, archived INTEGER NOT NULL, source TEXT, source_path TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX workflows_by_source ON workflows (source_path) WHERE source_path IS NOT NULL;
    CREATE TABLE workflow_versions (
      workflow_id TEXT NOT NULL, version INTEGER NOT NULL, definition TEXT NOT NULL, note TEXT NOT NULL,
      published_by TEXT, published_at TEXT NOT NULL, PRIMARY KEY (workflow_id, version)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE maps (
      id TEXT PRIMARY KEY, title TEXT NOT NULL, graph TEXT NOT NULL, source TEXT, source_path TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX maps_by_source ON maps (source_path) WHERE source_path IS NOT NULL;

    CREATE TABLE runs (
      id TEXT PRIMARY KEY, workflow_id TEXT NOT NULL, version INTEGER NOT NULL, title TEXT NOT NULL, state TEXT NOT NULL,
      operator_id TEXT, started_at TEXT NOT NULL, ended_at TEXT, paused_at TEXT, reason TEXT, current INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX runs_by_state ON runs (state, started_at);
    CREATE INDEX runs_by_workflow ON runs (workflow_id, started_at);
    CREATE TABLE run_steps (
      run_id TEXT NOT NULL, idx INTEGER NOT NULL, step_id TEXT NOT NULL, name TEXT NOT NULL, attempt INTEGER NOT NULL,
      outcome TEXT, reason TEXT, validated INTEGER NOT NULL, started_at TEXT, ended_at TEXT, paused_ms INTEGER NOT NULL,
      PRIMARY KEY (run_id, idx)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE run_notes (
      run_id TEXT NOT NULL, idx INTEGER NOT NULL, step_id TEXT NOT NULL, text TEXT NOT NULL, by TEXT, at TEXT NOT NULL,
      PRIMARY KEY (run_id, idx)
    ) STRICT, WITHOUT ROWID;
  `,
};
