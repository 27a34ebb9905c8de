import { ActionIcon, Button, CloseButton, Menu, MultiSelect, Select, Switch, TextInput } from "@mantine/core";
import { IconColumns3, IconSearch } from "@tabler/icons-react";
import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Query } from "@/lib/api/transfer";
import { isUnread } from "@/lib/figures";
import { DateField } from "../DateField";
import { FigureInput } from "../QuantityInput";
import { ExportMenu } from "./ExportMenu";
import classes from "./List.module.css";
import type { Filter, ListState } from "./types";

interface ListBarProps {
  state: ListState;
  change: (part: Partial<ListState>) => void;
  filters: Filter[];
  searchable: boolean;
  searchBox: RefObject<HTMLInputElement | null>;
  narrowed: boolean;
  clear: () => void;
  columns: { id: string; header: string }[];
  hidden: string[];
  setHidden: (ids: string[]) => void;
  exportPath?: string;
  exportQuery: Query;
  end?: ReactNode;
  views?: ReactNode;
}

export function ListBar(props: ListBarProps) {
  const { t } = useTranslation();
  const { state, change } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: the bar applies as it is typed in; there is no form to submit
    <div className={classes.bar} role="search">
      {props.searchable && (
        <DelayedText
          label={t("list.search")}
          value={state.search}
          onChange={(search) => change({ search })}
          inputRef={props.searchBox}
          className={classes.search}
          search
        />
      )}
      {props.filters.map((filter) => (
        <FilterField
          key={filter.id}
          filter={filter}
          value={state.filters[filter.id] ?? ""}
          onChange={(value) => change({ filters: { [filter.id]: value } })}
        />
      ))}
      {props.narrowed && (
        <Button variant="subtle" color="gray" onClick={props.clear}>
          {t("list.clearFilters")}
        </Button>
      )}
      <div className={classes.tools}>
        {props.end}
        {props.views}
        <Menu closeOnItemClick={false} position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" size={30} aria-label={t("list.columns")} title={t("list.columns")}>
              <IconColumns3 size={16} stroke={1.6} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {props.columns.map(({ id, header }) => {
              const isHidden = props.hidden.includes(id);
              return (
                <Menu.Item
                  key={id}
                  role="menuitemcheckbox"
                  aria-checked={!isHidden}
                  disabled={!isHidden && props.columns.length - props.hidden.length <= 1}
                  leftSection={
                    <span style={{ width: 12, display: "inline-block" }}>{isHidden ? "" : "✓"}</span>
                  }
                  onClick={() =>
                    props.setHidden(
                      isHidden ? props.hidden.filter((other) => other !== id) : [...props.hidden, id],
                    )
                  }
                >
                  {header}
                </Menu.Item>
              );
            })}
          </Menu.Dropdown>
        </Menu>
        {props.exportPath && <ExportMenu path={props.exportPath} query={props.exportQuery} />}
      </div>
    </div>
  );
}

function FilterField(props: { filter: Filter; value: string; onChange: (value: string) => void }) {
  const { filter, value, onChange } = props;
  switch (filter.kind) {
    case "choice":
      return (
        <Select
          className={classes.filter}
          aria-label={filter.label}
          placeholder={filter.label}
          data={filter.options}
          value={value || null}
          onChange={(next) => onChange(next ?? "")}
          clearable
          searchable={filter.options.length > 8}
        />
      );
    case "choices":
      return (
        <MultiSelect
          className={classes.choices}
          aria-label={filter.label}
          placeholder={value ? undefined : filter.label}
          data={[...(filter.any ? [{ value: "any", label: filter.any }] : []), ...filter.options]}
          value={value ? value.split(",") : []}
          onChange={(next) => {
            const last = next.at(-1);
            onChange(last === "any" ? "any" : next.filter((one) => one !== "any").join(","));
          }}
          clearable
        />
      );
    case "text":
      return (
        <DelayedText label={filter.label} value={value} onChange={onChange} className={classes.filter} />
      );
    case "figure":
      return <FigureFilter filter={filter} value={value} onChange={onChange} />;
    case "date":
      return (
        <DateField
          className={classes.filter}
          aria-label={filter.label}
          leftSection={<span style={{ fontSize: 12, whiteSpace: "nowrap" }}>{filter.label}</span>}
          leftSectionWidth={18 + filter.label.length * 6.5}
          style={{ width: 150 + filter.label.length * 6.5 }}
          value={value}
          onChange={(day) => {
            if (!isUnread(day)) onChange(day);
          }}
        />
      );
    case "flag":
      return (
        <Switch
          size="xs"
          label={filter.label}
          checked={value === "true"}
          onChange={(event) => onChange(event.currentTarget.checked ? "true" : "")}
        />
      );
  }
}

interface FigureFilterProps {
  filter: Extract<Filter, { kind: "figure" }>;
  value: string;
  onChange: (value: string) => void;
}

/** A figure that takes effect when typing pauses; what is no figure takes none. */
function FigureFilter({ filter, value, onChange }: FigureFilterProps) {
  const [figure, setFigure] = useState<number | "">(value === "" ? "" : Number(value));
  const sent = useRef(value);
  const tell = useRef(onChange);
  tell.current = onChange;
  useEffect(() => {
    if (value !== sent.current) {
      sent.current = value;
      setFigure(value === "" ? "" : Number(value));
    }
  }, [value]);
  useEffect(() => {
    const text = String(figure);
    if (isUnread(figure) || text === sent.current) return;
    const timer = window.setTimeout(() => {
      sent.current = text;
      tell.current(text);
    }, 300);
    return () => window.clearTimeout(timer);
  }, [figure]);
  return (
    <FigureInput
      className={classes.filter}
      aria-label={filter.label}
      placeholder={filter.label}
      unit={filter.unit}
      min={filter.min}
      max={filter.max}
      value={figure}
      onChange={setFigure}
    />
  );
}

interface DelayedTextProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  className?: string;
  inputRef?: RefObject<HTMLInputElement | null>;
  search?: boolean;
}

/** A text that takes effect when typing pauses, or at once with enter. */
function DelayedText({ label, value, onChange, className, inputRef, search }: DelayedTextProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const sent = useRef(value);
  const tell = useRef(onChange);
  tell.current = onChange;

  useEffect(() => {
    // The address changed by other means: back, a link, or cleared filters.
    if (value !== sent.current) {
      sent.current = value;
      setText(value);
    }
  }, [value]);
  useEffect(() => {
    if (text === sent.current) return;
    const timer = window.setTimeout(() => {
      sent.current = text;
      tell.current(text);
    }, 300);
    return () => window.clearTimeout(timer);
  }, [text]);

  const now = (next: string) => {
    sent.current = next;
    setText(next);
    tell.current(next);
  };
  return (
    <TextInput
      ref={inputRef}
      className={className}
      type="text"
      role={search ? "searchbox" : undefined}
      aria-label={label}
      placeholder={label}
      leftSection={search && <IconSearch size={15} stroke={1.7} aria-hidden="true" />}
      rightSection={text && <CloseButton size="xs" aria-label={t("action.clear")} onClick={() => now("")} />}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter") now(event.currentTarget.value);
        if (event.key === "Escape") event.currentTarget.blur();
      }}
    />
  );
}
