/** What follows the last retry. */
export const AFTER_RETRIES = ['alert', 'stop', 'rollback', 'continue'] as const;
