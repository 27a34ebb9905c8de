import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Checklists } from "@/components/checklists/Checklists";
import { Notice } from "@/components/Notice";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { RecordState } from "@/components/RecordState";
import { api, ok } from "@/lib/api/client";
import { useFormat } from "@/lib/format";
import { refreshMagazine } from "./data";

/** A round of a magazine, item by item, on the phone at its door. */
export function RoundPage() {
  const { roundId } = useParams({ strict: false }) as { roundId: string };
  const { t } = useTranslation("magazines");
  const format = useFormat();
  const client = useQueryClient();
  const found = useQuery({
    queryKey: ["magazine-round", roundId],
    queryFn: () =>
      ok(api.GET("/api/v1/magazine-rounds/{round_id}", { params: { path: { round_id: roundId } } })),
  });
  const crumbs = [{ label: t("title"), to: "/magazines" }];
  if (!found.data) return <RecordState query={found} title={t("round")} crumbs={crumbs} />;
  const made = found.data;
  const changed = () => {
    void client.invalidateQueries({ queryKey: ["magazine-round", roundId] });
    void refreshMagazine(client, made.magazine_id);
  };
  return (
    <>
      <PageHeader
        title={made.magazine_number}
        crumbs={[...crumbs, { label: made.magazine_name, to: `/magazines/${made.magazine_id}` }]}
        subtitle={`${t("round")}, ${format.dateTime(made.begun_at)}, ${made.begun_by_name}`}
        passing
      />
      <PageBody narrow>
        {made.shows_entry && <Notice tone="bad">{t("entry")}</Notice>}
        {made.completed_at && (
          <Notice tone="good">{t("roundDone", { at: format.dateTime(made.completed_at) })}</Notice>
        )}
        <Checklists path={`/api/v1/magazine-rounds/${made.id}`} onChange={changed} />
      </PageBody>
    </>
  );
}
