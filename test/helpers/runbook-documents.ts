const TEMPLATE = `---
title: Light the tower
tags: [tower]
colour: green
version: 2
automation_level: assisted
---

# Light the tower

## Overview
What it is for.

<!-- a remark that means nothing here -->

## Triggers
- **Manual**: at dusk
* **Automatic**: the clock

## Prerequisites
- [x] Oil in the lamp
- [ ] Matches

## Steps

### 1. Climb the stairs (Manual)
**Actor**: Human
**Role**: Keeper
**Duration**: ~5 minutes

Hold the rail.

**Validation**: you stand at the lamp
**Rollback**: climb down

### 2. Open the valve
**Actor**: Valve keeper
**Side effects**: yes

\`\`\`bash
valve open
\`\`\`

If the valve is stuck: go to step 1
Otherwise: continue

**Validation**:

\`\`\`bash
valve state
\`\`\`

### 3. Light the lamp (Automated)

## Notes of the keeper

Kept as it is.

1. One
2. Two

## Decision Points

### Decision 1: Is it foggy?
**After**: Step 3
- If foggy: Go to Step 2
- If clear: Continue

## Error Handling

| Error | Seen by | Likelihood | Impact | Response |
|-------|---------|------------|--------|----------|
| No oil | Anna | Low | High | Fetch some |

## Dependencies
- Upstream: oil delivery
- Colour: red

## Change Log
- v2: Added the valve
- v1: First
`;

const FREE = `# Pump out the cellar

Water comes in at spring tide.

Steps to take
-------------

1. Fetch the pump
2. **Connect the hose**: first the short one
   **Role**: Deckhand

   Then the long one.

3. Start the engine

   \`\`\`sh
   engine start
   \`\`\`

   If it does not start: go to step 1

4. Watch the water

Done when the floor is dry.

## See also

* [the manual](https://example.org)
`;

const BULLETS = `## Procedure

- [ ] Ring the bell
- [ ] Lower the boat
- [ ] Row out
`;

const TENTHS = `# Ten things\n\n${Array.from({ length: 10 }, (_, index) => `${index + 1}. Do thing ${index + 1}\n   **Role**: Mate\n`).join('')}`;

const STEPS = `# Numbered headings

Words before.

## Step 1: Look

See whether anybody is there.

## Step 2: Leap

Jump.

## Rollback

Swim back.
`;

/** Runbooks as people write them, with things that the model does not know. */
export const DOCUMENTS: Readonly<Record<string, string>> = {
  template: TEMPLATE,
  'free form': FREE,
  bullets: BULLETS,
  'ten numbers': TENTHS,
  'numbered headings': STEPS,
  'windows line ends': TEMPLATE.replaceAll('\n', '\r\n'),
};
