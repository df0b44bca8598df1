import type { AnyDraft } from '#shared/domain/ledger/registry.ts';
import { newWorkflow } from '#shared/domain/workflows/workflow.ts';
import { written } from '#main/features/workflows/workflow-text.ts';
import type { TestWorkspace } from './workspace.ts';

export const INSTANT_ZERO = Date.parse('2026-11-21T08:00:00Z');

const text = (index: number): string => `---
title: Crossing ${index}
tags: [ferry, line-${index % 7}]
category: ${['operations', 'business', 'maintenance', 'development'][index % 4] ?? 'operations'}
owner: Mate ${index % 5}
duration: ${index % 3 === 0 ? '2 days' : '20 minutes'}
---

# Crossing ${index}

## Overview
Takes a ferry over the sound.

## Steps

### 1. Cast off (Manual)
**Role**: Mate
**Duration**: ~5 minutes
**Validation**: no line is out

### 2. Sail (Manual)
**Role**: Captain
**Duration**: ~15 minutes
`;

/** So many runbooks, recorded as one act. */
export function manyRunbooks({ core, person }: Pick<TestWorkspace, 'core' | 'person'>, count: number): void {
  core.record(person, () => Array.from({ length: count }, (_, index): AnyDraft => newWorkflow(core.newId(), written(text(index)), null)));
}
