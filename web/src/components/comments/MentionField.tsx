import { Textarea } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { getJson } from "@/lib/api/transfer";
import type { Schema } from "@/lib/api/types";
import classes from "./Comments.module.css";

type Person = Schema<"Reference">;

const typingMs = 150;

/** Who was chosen while a text was written, and who of them it still names. */
export function useMentions(start: Person[] = []) {
  const [people, setPeople] = useState(start);
  return {
    add: (person: Person) =>
      setPeople((all) => (all.some(({ id }) => id === person.id) ? all : [...all, person])),
    namedIn: (text: string) => people.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id),
  };
}

/** A text in which `@` and the beginning of a name offer the people who can see the record. */
export function MentionField(props: {
  path: string;
  label: string;
  placeholder: string;
  maxLength: number;
  value: string;
  onChange: (text: string) => void;
  onMention: (person: Person) => void;
}) {
  const { t } = useTranslation("comments");
  const input = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [begun, setBegun] = useState<{ at: number; search: string } | null>(null);
  const [place, setPlace] = useState(0);
  const [search] = useDebouncedValue(begun?.search, typingMs);
  const found = useQuery({
    queryKey: ["mentionable", props.path, search],
    queryFn: ({ signal }) => getJson<Person[]>(`${props.path}/mentionable`, { search }, signal),
    enabled: search !== undefined,
  });
  const people = begun ? (found.data ?? []) : [];
  const current = people[Math.min(place, people.length - 1)];

  const look = (text: string, caret: number) => {
    // A name has two or three words; a mark inside a word is an address.
    const match = /(?:^|\s)@([^\s@]{0,40}(?: [^\s@]{1,40})?)$/u.exec(text.slice(0, caret));
    setBegun(match ? { at: caret - (match[1] ?? "").length - 1, search: match[1] ?? "" } : null);
    setPlace(0);
  };
  const choose = (person: Person) => {
    if (!begun) return;
    const caret = input.current?.selectionStart ?? props.value.length;
    const before = `${props.value.slice(0, begun.at)}@${person.name} `;
    props.onMention(person);
    props.onChange(before + props.value.slice(caret));
    setBegun(null);
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(before.length, before.length);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!current) return;
    if (event.key === "ArrowDown") setPlace((place + 1) % people.length);
    else if (event.key === "ArrowUp") setPlace((place + people.length - 1) % people.length);
    else if (event.key === "Enter" || event.key === "Tab") choose(current);
    else if (event.key === "Escape") setBegun(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={classes.field}>
      <Textarea
        ref={input}
        label={props.label}
        placeholder={props.placeholder}
        maxLength={props.maxLength}
        autosize
        minRows={2}
        maxRows={10}
        dir="auto"
        value={props.value}
        aria-autocomplete="list"
        aria-controls={people.length > 0 ? listId : undefined}
        aria-activedescendant={current && `${listId}-${current.id}`}
        onChange={(event) => {
          props.onChange(event.currentTarget.value);
          look(event.currentTarget.value, event.currentTarget.selectionStart);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setBegun(null)}
      />
      {people.length > 0 && (
        <div id={listId} role="listbox" aria-label={t("people")} className={classes.people}>
          {people.map((person) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus and the keys stay in the text
            <div
              key={person.id}
              id={`${listId}-${person.id}`}
              role="option"
              aria-selected={person.id === current?.id}
              className={classes.person}
              // Pressed before the text loses the focus.
              onMouseDown={(event) => {
                event.preventDefault();
                choose(person);
              }}
            >
              <bdi>{person.name}</bdi>
            </div>
          ))}
        </div>
      )}
      {begun && search && found.data?.length === 0 && <p className={classes.meta}>{t("nobody")}</p>}
    </div>
  );
}
