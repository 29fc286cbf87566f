import type { Severity } from '../../core/index.ts';
import type { Problem, SeverityOf } from './problem.ts';

/** From the gravest down. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** Whether a problem is at least so grave. */
export function isAtLeast({ severity }: Problem, least: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least);
}

/** What the setting `briefLens.findings.severity` says; what it doesn't know, or says wrongly, keeps its own severity. */
export function severityBy(setting: unknown): SeverityOf {
  return (code, otherwise) => {
    const chosen = typeof setting === 'object' && setting !== null ? Reflect.get(setting, code) : undefined;
    return [...SEVERITIES, 'off' as const].find(each => each === chosen) ?? otherwise;
  };
}
