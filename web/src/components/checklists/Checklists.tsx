import { Button, PasswordInput, Progress, Select, Skeleton } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { toast } from "@/components/toast";
import { sendJson } from "@/lib/api/transfer";
import { useFormat } from "@/lib/format";
import { ChecklistItemRow } from "./ChecklistItemRow";
import classes from "./Checklists.module.css";
import {
  type Answer,
  type Checklist,
  type ChecklistItem,
  type ChecklistList,
  keepChecklists,
  useChecklists,
} from "./data";

/** What stands beside an item that is not in order: a way to have something done about it. */
export type BesideNotOk = (checklist: Checklist, item: ChecklistItem) => ReactNode;

/**
 * The checklists of the record at `path` of the API: filled in with one hand, completed with one's name, and given to the
 * record where the server allows. `onChange` is told after each write.
 */
export function Checklists(props: { path: string; onChange?: () => void; besideNotOk?: BesideNotOk }) {
  const { path, onChange } = props;
  const client = useQueryClient();
  const found = useChecklists(path);
  const [error, setError] = useState<unknown>(null);
  if (found.isError) return <ProblemAlert error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <Skeleton height={120} />;
  const list = found.data;
  const write = async (method: "POST" | "PUT" | "DELETE", below: string, body?: unknown) => {
    setError(null);
    try {
      const url = `${path}/checklists${below}`;
      keepChecklists(client, path, await sendJson<ChecklistList>(method, url, body));
      onChange?.();
      return true;
    } catch (refusal) {
      setError(refusal);
      return false;
    }
  };
  if (list.items.length === 0 && !list.allowed_actions.includes("add")) return null;
  return (
    <>
      {error !== null && <ProblemAlert error={error} />}
      {list.items.map((checklist) => (
        <OneChecklist
          key={checklist.id}
          path={path}
          checklist={checklist}
          signsWithPassword={list.signs_with_password}
          besideNotOk={props.besideNotOk}
          onAnswer={(item, answer) => write("PUT", `/${checklist.id}/answers/${item}`, answer)}
          onSign={(password) => write("PUT", `/${checklist.id}/signature`, { password })}
          onRemove={() => write("DELETE", `/${checklist.id}`)}
          onError={setError}
        />
      ))}
      {list.allowed_actions.includes("add") && list.templates.length > 0 && (
        <GiveChecklist list={list} onGive={(template_id) => write("POST", "", { template_id })} />
      )}
    </>
  );
}

function GiveChecklist(props: { list: ChecklistList; onGive: (id: string) => Promise<boolean> }) {
  const { t } = useTranslation("checklists");
  const [chosen, setChosen] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const give = async () => {
    setPending(true);
    if (chosen && (await props.onGive(chosen))) setChosen(null);
    setPending(false);
  };
  return (
    <Panel title={t("add")}>
      <div className={classes.fields}>
        <Select
          label={t("template")}
          size="lg"
          searchable
          data={props.list.templates.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen}
          onChange={setChosen}
        />
        <Button
          size="lg"
          variant="default"
          disabled={chosen === null}
          loading={pending}
          onClick={() => void give()}
        >
          {t("addDo")}
        </Button>
      </div>
    </Panel>
  );
}

function OneChecklist(props: {
  path: string;
  checklist: Checklist;
  signsWithPassword: boolean;
  besideNotOk?: BesideNotOk;
  onAnswer: (item: string, answer: Answer) => Promise<boolean>;
  onSign: (password: string) => Promise<boolean>;
  onRemove: () => Promise<boolean>;
  onError: (error: unknown) => void;
}) {
  const { checklist, besideNotOk } = props;
  const { t } = useTranslation("checklists");
  const format = useFormat();
  const may = (action: string) => checklist.allowed_actions.includes(action);
  return (
    <Panel
      title={<bdi>{checklist.name}</bdi>}
      actions={
        may("remove") && (
          <Button variant="default" className={classes.tall} onClick={() => void props.onRemove()}>
            {t("remove")}
          </Button>
        )
      }
    >
      <div className={classes.progress}>
        <Progress
          value={checklist.progress * 100}
          size="lg"
          radius="xs"
          aria-label={t("progressOf", { name: checklist.name })}
        />
        <bdi dir="ltr">{format.percent(checklist.progress)}</bdi>
      </div>
      {checklist.groups.map((group) => (
        <section key={group.title} className={classes.group}>
          <h3 className={classes.groupTitle}>
            <bdi>{group.title}</bdi>
            {group.comes_first && <span className={classes.first}>{t("comesFirst")}</span>}
          </h3>
          <ul className={classes.items}>
            {group.items.map((item) => (
              <ChecklistItemRow
                key={item.id}
                path={props.path}
                item={item}
                may={may("answer")}
                onAnswer={(answer) => props.onAnswer(item.id, answer)}
                onError={props.onError}
              >
                {item.given?.verdict === "not_ok" && besideNotOk?.(checklist, item)}
              </ChecklistItemRow>
            ))}
          </ul>
        </section>
      ))}
      {checklist.completed_at ? (
        <p className={classes.faint}>
          {t("signed", { name: checklist.signed_by_name, at: format.dateTime(checklist.completed_at) })}
          {checklist.signed_with === "password" && ` ${t("withPassword")}`}
        </p>
      ) : (
        may("answer") && <Sign {...props} isWhole={may("complete")} />
      )}
    </Panel>
  );
}

function Sign(props: {
  checklist: Checklist;
  isWhole: boolean;
  signsWithPassword: boolean;
  onSign: (password: string) => Promise<boolean>;
}) {
  const { t } = useTranslation("checklists");
  const [password, setPassword] = useState("");
  const [pending, setPending] = useState(false);
  const count = props.checklist.missing.length;
  const sign = async () => {
    setPending(true);
    if (await props.onSign(password)) {
      toast({ key: "checklists:completed", values: { name: props.checklist.name } });
    }
    setPassword("");
    setPending(false);
  };
  return (
    <div className={classes.sign}>
      {props.signsWithPassword && (
        <PasswordInput
          size="lg"
          label={t("password")}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      )}
      <Button
        size="lg"
        loading={pending}
        disabled={!props.isWhole || (props.signsWithPassword && password === "")}
        onClick={() => void sign()}
      >
        {t("complete")}
      </Button>
      {count > 0 && <span className={classes.faint}>{t("missing", { count })}</span>}
    </div>
  );
}
