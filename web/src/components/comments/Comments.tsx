import { ActionIcon, Button, Group, Skeleton } from "@mantine/core";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { NewComment } from "@/lib/api/limits";
import { getJson, sendJson } from "@/lib/api/transfer";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import classes from "./Comments.module.css";
import { MentionField, useMentions } from "./MentionField";

type Comment = Schema<"CommentDetail">;
type Page = Schema<"CommentPage">;

/**
 * What people wrote on the record at `path` of the API (`/api/v1/machines/…`), newest first. `onChange` is told when the
 * history of the record has a new line.
 */
export function Comments({ path, onChange }: { path: string; onChange?: () => void }) {
  const { t } = useTranslation("comments");
  const client = useQueryClient();
  const key = ["comments", path];
  const found = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) =>
      getJson<Page>(`${path}/comments`, { before: pageParam ?? undefined }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_before,
  });
  const [editing, setEditing] = useState<string | null>(null);
  const [removing, setRemoving] = useState<Comment | null>(null);
  const changed = async () => {
    await client.invalidateQueries({ queryKey: key });
    onChange?.();
  };
  if (found.isError && !found.data) {
    return <ProblemAlert error={found.error} retry={() => void found.refetch()} />;
  }
  if (!found.data) return <Skeleton height={160} />;
  const comments = found.data.pages.flatMap(({ items }) => items);
  const mayWrite = found.data.pages[0]?.allowed_actions.includes("write");
  return (
    <Panel title={t("title")}>
      {mayWrite && (
        <Composer
          path={path}
          label={t("write")}
          submitLabel={t("send")}
          send={async (body) => {
            await sendJson("POST", `${path}/comments`, body);
            await changed();
          }}
        />
      )}
      {comments.length === 0 && <p className={classes.meta}>{t("empty")}</p>}
      <ol className={classes.list}>
        {comments.map((comment) =>
          editing === comment.id ? (
            <li key={comment.id} className={classes.comment}>
              <Composer
                path={path}
                label={t("title")}
                submitLabel={t("save")}
                start={comment}
                onCancel={() => setEditing(null)}
                send={async (body) => {
                  await sendJson("PUT", `${path}/comments/${comment.id}`, body);
                  setEditing(null);
                  await changed();
                }}
              />
            </li>
          ) : (
            <CommentLine
              key={comment.id}
              comment={comment}
              onEdit={() => setEditing(comment.id)}
              onRemove={() => setRemoving(comment)}
            />
          ),
        )}
      </ol>
      {found.hasNextPage && (
        <Button
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t("older")}
        </Button>
      )}
      <ConfirmDialog
        opened={removing !== null}
        onClose={() => setRemoving(null)}
        title={t("removeTitle")}
        message={t("removeText")}
        confirmLabel={t("removeShort")}
        danger
        onConfirm={async () => {
          if (!removing) return;
          await sendJson("DELETE", `${path}/comments/${removing.id}`);
          await changed();
        }}
      />
    </Panel>
  );
}

function CommentLine(props: { comment: Comment; onEdit: () => void; onRemove: () => void }) {
  const { t } = useTranslation("comments");
  const format = useFormat();
  const { comment } = props;
  const time = format.dateTime(comment.created_at);
  const may = (action: string) => comment.allowed_actions.includes(action);
  return (
    <li className={classes.comment}>
      <div className={classes.head}>
        <span>
          <strong>
            <bdi>{comment.by_name}</bdi>
          </strong>{" "}
          <span className={classes.meta}>
            <time dateTime={comment.created_at}>{time}</time>
            {comment.edited_at && ` · ${t("edited")}`}
          </span>
        </span>
        <Group gap={2} wrap="nowrap">
          {may("edit") && (
            <ActionIcon variant="subtle" size={36} aria-label={t("edit", { time })} onClick={props.onEdit}>
              <IconPencil size={16} />
            </ActionIcon>
          )}
          {may("delete") && (
            <ActionIcon
              variant="subtle"
              color="red"
              size={36}
              aria-label={t("remove", { time })}
              onClick={props.onRemove}
            >
              <IconTrash size={16} />
            </ActionIcon>
          )}
        </Group>
      </div>
      {comment.removed_at ? (
        <em className={classes.meta}>{t("removed", { name: comment.removed_by_name })}</em>
      ) : (
        <div className={classes.text} dir="auto">
          {withMentions(comment)}
        </div>
      )}
    </li>
  );
}

/** The text with each mention set apart. */
function withMentions({ text, mentions }: Comment): ReactNode[] {
  const marks = mentions.map(({ name }) => `@${name}`).sort((one, other) => other.length - one.length);
  const parts: ReactNode[] = [];
  let from = 0;
  for (let place = text.indexOf("@"); place >= 0; place = text.indexOf("@", place + 1)) {
    const mark = marks.find((each) => text.startsWith(each, place));
    if (!mark || place < from) continue;
    parts.push(
      text.slice(from, place),
      <bdi key={place} className={classes.mention}>
        {mark}
      </bdi>,
    );
    from = place + mark.length;
  }
  return [...parts, text.slice(from)];
}

function Composer(props: {
  path: string;
  label: string;
  submitLabel: string;
  start?: Comment;
  send: (body: { text: string; mentions: string[] }) => Promise<void>;
  onCancel?: () => void;
}) {
  const { t } = useTranslation(["comments", "common"]);
  const [text, setText] = useState(props.start?.text ?? "");
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const mentions = useMentions(props.start?.mentions);
  const submit = async () => {
    setPending(true);
    setError(null);
    try {
      await props.send({ text, mentions: mentions.namedIn(text) });
      setText("");
    } catch (refusal) {
      setError(refusal);
    } finally {
      setPending(false);
    }
  };
  return (
    <form
      className={classes.composer}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <MentionField
        path={props.path}
        label={props.label}
        placeholder={t("placeholder")}
        maxLength={NewComment.text}
        value={text}
        onChange={setText}
        onMention={mentions.add}
      />
      {error !== null && <ProblemAlert error={error} quiet />}
      <Group gap="xs" mt={8}>
        <Button type="submit" loading={pending} disabled={!text.trim()}>
          {props.submitLabel}
        </Button>
        {props.onCancel && (
          <Button variant="default" onClick={props.onCancel}>
            {t("common:action.cancel")}
          </Button>
        )}
      </Group>
    </form>
  );
}
