/** What a new runbook begins with: the parts that every one has, and a first step to write over. */
export const runbookTemplate = (title: string): string => `---
title: ${JSON.stringify(title)}
tags: []
version: 1
active: true
frequency: on-demand
automation_level: manual
category: operations
owner:
---

# ${title}

## Overview
[What it accomplishes, and when not to use it]

## Triggers
- **Manual**: [who asks for it, and why]

## Prerequisites
- [ ] [What must be there before one starts]

## Steps

### 1. Check that it is needed (Manual)
**Actor**: Human
**Role**: [who does it]
**Duration**: ~5 minutes

[What to look at, and where]

**Validation**: [how one knows that it worked]
**Rollback**: nothing to undo

## Rollback Procedure

1. [How to take all of it back]

## Change Log
- v1: first written down
`;
