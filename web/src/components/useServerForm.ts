import { type FormErrors, type UseFormReturnType, useForm } from "@mantine/form";
import { useBlocker } from "@tanstack/react-router";
import { createElement, useEffect, useMemo, useRef, useState } from "react";
import { ifMatch } from "@/lib/api/client";
import { asProblem, type Problem } from "@/lib/api/problem";
import { isUnread } from "@/lib/figures";
import type { Words } from "@/lib/i18n/kept";
import { FieldWords } from "./FieldWords";
import { toast } from "./toast";

export interface SubmitRequest<Values> {
  /** If-Match with the version that was read, and an Idempotency-Key that stays the same until something changes. */
  headers: Record<string, string>;
  /** Only the values that differ from what was read, for PATCH. */
  changed: Partial<Values>;
}

interface Options<Values, Result> {
  values: Values;
  /** How long the texts may be that the server takes: the constant of its body in `lib/api/limits`. */
  limits?: { readonly [field: string]: number };
  /** The version that the values were read at; leave out when creating. */
  version?: number;
  /** Checks that need no server, by field; give the message. Limits that the server knows stay there. */
  validate?: { [Field in keyof Values]?: (value: Values[Field], values: Values) => string | null };
  submit: (values: Values, request: SubmitRequest<Values>) => Promise<Result>;
  onSaved?: (result: Result) => void | Promise<void>;
  /** Reads the record again when it turns out to be stale, and gives the values to start from anew. */
  reload?: () => Promise<{ values: Values; version: number }>;
  /** Saving is possible without a change, for records that start from sensible defaults. */
  mayStartUnchanged?: boolean;
  /** Said when saved; null for nothing. */
  savedMessage?: Words | null;
}

export interface ServerFormState<Values> {
  form: UseFormReturnType<Values>;
  /** Props of an input: value, change handler, error, and how long a text may be. Use `checkbox` for switches and boxes. */
  field: (
    name: keyof Values & string,
    type?: "input" | "checkbox",
  ) => ReturnType<UseFormReturnType<Values>["getInputProps"]>;
  values: Values;
  pending: boolean;
  dirty: boolean;
  canSave: boolean;
  problem: Problem | null;
  stale: boolean;
  canReload: boolean;
  submit: () => Promise<void>;
  reset: () => void;
  takeNewVersion: () => Promise<void>;
  keepEditing: () => void;
  blocker: { blocked: boolean; leave: () => void; stay: () => void };
}

/**
 * A form whose judge is the server: its field errors appear beside the fields, the rest in a summary. Leaving with
 * unsaved changes asks first; a record changed by somebody else meanwhile is told and never overwritten.
 */
export function useServerForm<Values extends Record<string, unknown>, Result>(
  options: Options<Values, Result>,
): ServerFormState<Values> {
  const form = useForm<Values>({ initialValues: options.values });
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [stale, setStale] = useState(false);
  const version = useRef(options.version);
  const seenVersion = useRef(options.version);
  const attempt = useRef<{ content: string; key: string } | null>(null);
  const open = useRef(true);
  const dirty = form.isDirty();

  const startFrom = (values: Values, at: number | undefined) => {
    version.current = at;
    seenVersion.current = at;
    form.setInitialValues(values);
    form.setValues(values);
    form.resetDirty(values);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new version of the record counts as news
  useEffect(() => {
    // The record was read again, after an action beside the form, say. Typed changes are kept and checked on saving.
    if (options.version !== seenVersion.current && !dirty) startFrom(options.values, options.version);
  }, [options.version]);

  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) =>
      open.current && form.isDirty() && current.pathname !== next.pathname,
    enableBeforeUnload: () => open.current && form.isDirty(),
    withResolver: true,
  });

  const localErrors = useMemo(() => {
    const errors: FormErrors = {};
    for (const [name, check] of Object.entries(options.validate ?? {})) {
      const message = (check as (value: unknown, values: Values) => string | null)(
        form.values[name],
        form.values,
      );
      if (message) errors[name] = message;
    }
    return errors;
  }, [form.values, options.validate]);
  const canSave =
    (dirty || options.mayStartUnchanged === true) &&
    Object.keys(localErrors).length === 0 &&
    // Their fields say what is wrong with the text in them.
    !holdsUnread(form.values) &&
    !pending;

  const submit = async () => {
    if (!canSave) return;
    setPending(true);
    setProblem(null);
    form.clearErrors();
    const values = form.getValues();
    const content = JSON.stringify(values);
    if (attempt.current?.content !== content) attempt.current = { content, key: crypto.randomUUID() };
    const headers: Record<string, string> = { "Idempotency-Key": attempt.current.key };
    if (version.current !== undefined) Object.assign(headers, ifMatch(version.current));
    try {
      const result = await options.submit(values, {
        headers,
        changed: difference(values, form.getInitialValues()),
      });
      attempt.current = null;
      const saved = (result as { version?: unknown } | undefined)?.version;
      if (typeof saved === "number") version.current = saved;
      form.setInitialValues(values);
      form.resetDirty(values);
      open.current = false;
      if (options.savedMessage !== null) toast(options.savedMessage ?? "common:form.saved");
      await options.onSaved?.(result);
    } catch (error) {
      const refusal = asProblem(error);
      setProblem(refusal);
      setStale(refusal.isStale);
      const byField: FormErrors = {};
      for (const error of refusal.errors)
        byField[error.field] ??= createElement(FieldWords, { refused: error });
      form.setErrors(byField);
    } finally {
      open.current = true;
      setPending(false);
    }
  };

  return {
    form,
    field: (name, type = "input") => {
      const props = form.getInputProps(name, { type });
      const local = form.isTouched(name) ? localErrors[name] : undefined;
      const maxLength = options.limits?.[name];
      return { ...props, ...(maxLength && { maxLength }), error: props.error ?? local };
    },
    values: form.values,
    pending,
    dirty,
    canSave,
    problem,
    stale,
    canReload: options.reload !== undefined,
    submit,
    reset: () => {
      form.reset();
      setProblem(null);
    },
    takeNewVersion: async () => {
      if (!options.reload) return;
      try {
        const fresh = await options.reload();
        startFrom(fresh.values, fresh.version);
        setProblem(null);
      } catch (error) {
        setProblem(asProblem(error));
      } finally {
        setStale(false);
      }
    },
    keepEditing: () => setStale(false),
    blocker: {
      blocked: blocker.status === "blocked",
      leave: () => blocker.proceed?.(),
      stay: () => blocker.reset?.(),
    },
  };
}

/** Whether a figure is unread anywhere among the values, also inside groups and lists of them. */
export function holdsUnread(value: unknown): boolean {
  if (value === null || typeof value !== "object") return isUnread(value);
  return Object.values(value).some(holdsUnread);
}

/** The values that differ from the first ones, compared by content. */
export function difference<Values extends Record<string, unknown>>(
  values: Values,
  first: Values,
): Partial<Values> {
  const changed: Partial<Values> = {};
  for (const name of Object.keys(values) as (keyof Values)[]) {
    if (JSON.stringify(values[name]) !== JSON.stringify(first[name])) changed[name] = values[name];
  }
  return changed;
}
