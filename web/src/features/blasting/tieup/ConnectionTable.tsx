import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Panel } from "@/components/Panel";
import { Code, Quantity } from "@/components/Quantity";
import { FigureInput } from "@/components/QuantityInput";
import { ScrollBox } from "@/components/ScrollBox";
import { isUnread } from "@/lib/figures";
import { naturalKey } from "@/lib/folding";
import classes from "../blasting.module.css";
import { Pager, paged } from "../Pager";
import type { Plan } from "../plan";
import { type Operation, pairKey, type TieUp } from "./operations";

/** The connections as a table: whatever the drawing does can be done here with the keyboard. */
export function ConnectionTable(props: {
  tieUp: TieUp;
  plan: Plan;
  selection: ReadonlySet<number>;
  editable: boolean;
  delayMs: number;
  perform: (operations: Operation[]) => void;
}) {
  const { tieUp, plan, selection, editable, perform } = props;
  const { t } = useTranslation("blasting");
  const [page, setPage] = useState(1);
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const numbers = plan.pattern.hole_number;
  const placeOf = (id: string) => plan.place.get(id) ?? -1;
  const numberOf = (id: string) => numbers[placeOf(id)];
  const idOf = (number: string) => {
    const exact = numbers.indexOf(number.trim());
    const wanted = naturalKey(number);
    const found = exact >= 0 ? exact : numbers.findIndex((known) => naturalKey(known) === wanted);
    return found < 0 ? undefined : plan.pattern.point_id[found];
  };
  const shown =
    selection.size === 0
      ? tieUp.connections
      : tieUp.connections.filter(
          (c) => selection.has(placeOf(c.from_point_id)) || selection.has(placeOf(c.to_point_id)),
        );
  const view = paged(shown, page);
  const fromId = idOf(from);
  const toId = idOf(to);
  const add = () => {
    if (!fromId || !toId) return;
    perform([{ op: "connect", from_point_id: fromId, to_point_id: toId, delay_ms: props.delayMs }]);
    setFrom(to);
    setTo("");
  };
  return (
    <Panel
      flush
      title={
        selection.size > 0
          ? t("connections.ofSelection", { count: shown.length })
          : t("connections.title", { count: shown.length })
      }
    >
      {editable && (
        <form
          className={classes.toolbar}
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <TextInput
            size="xs"
            w={110}
            dir="ltr"
            aria-label={t("connections.from")}
            placeholder={t("connections.from")}
            value={from}
            error={from.trim() !== "" && !fromId}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TextInput
            size="xs"
            w={110}
            dir="ltr"
            aria-label={t("connections.to")}
            placeholder={t("connections.to")}
            value={to}
            error={to.trim() !== "" && !toId}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
          <Quantity value={props.delayMs} unit="ms" />
          <Button
            type="submit"
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} />}
            disabled={!fromId || !toId}
          >
            {t("tools.connect")}
          </Button>
        </form>
      )}
      <ScrollBox className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t("connections.from")}</th>
              <th scope="col">{t("connections.to")}</th>
              <th scope="col" className={classes.numeric}>
                {t("connections.delay")}
              </th>
              <th scope="col">{t("connections.type")}</th>
              {editable && <th scope="col" aria-label={t("common:action.delete")} />}
            </tr>
          </thead>
          <tbody>
            {view.rows.map((connection) => {
              const ends = {
                from_point_id: connection.from_point_id,
                to_point_id: connection.to_point_id,
              };
              const name = `${numberOf(ends.from_point_id)} → ${numberOf(ends.to_point_id)}`;
              return (
                <tr key={pairKey(ends.from_point_id, ends.to_point_id)}>
                  <td>
                    <Code>{numberOf(ends.from_point_id)}</Code>
                  </td>
                  <td>
                    <Code>{numberOf(ends.to_point_id)}</Code>
                  </td>
                  <td className={classes.numeric}>
                    {editable ? (
                      <DelayCell
                        key={connection.delay_ms}
                        label={`${t("connections.delay")} ${name}`}
                        delayMs={connection.delay_ms}
                        onChange={(delayMs) => perform([{ op: "set_delay", ...ends, delay_ms: delayMs }])}
                      />
                    ) : (
                      <Quantity value={connection.delay_ms} unit="ms" />
                    )}
                  </td>
                  <td>{t(`connector.${connection.connector_type}`)}</td>
                  {editable && (
                    <td className={classes.numeric}>
                      <ActionIcon
                        variant="subtle"
                        size={26}
                        aria-label={`${t("common:action.delete")} ${name}`}
                        onClick={() => perform([{ op: "disconnect", ...ends }])}
                      >
                        <IconTrash size={15} stroke={1.7} />
                      </ActionIcon>
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
        {shown.length === 0 && <div className={classes.pad}>{t("connections.none")}</div>}
      </ScrollBox>
      <Pager view={view} onPage={setPage} />
    </Panel>
  );
}

/** A delay that is sent when the field is left or Enter is pressed. */
function DelayCell(props: { label: string; delayMs: number; onChange: (delayMs: number) => void }) {
  const [value, setValue] = useState<number | string>(props.delayMs);
  const send = () => {
    // The field keeps a text that is no figure, and says why.
    if (isUnread(value)) return;
    if (typeof value === "number" && value !== props.delayMs) props.onChange(value);
    else setValue(props.delayMs);
  };
  return (
    <FigureInput
      size="xs"
      w={90}
      ms="auto"
      min={0}
      max={10_000}
      aria-label={props.label}
      value={value}
      unit="ms"
      onChange={setValue}
      onBlur={send}
      onKeyDown={(event) => {
        if (event.key === "Enter") send();
      }}
    />
  );
}
