import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Checklists } from "@/components/checklists/Checklists";
import { listKey } from "@/components/list";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { RecordState } from "@/components/RecordState";
import { api, ok } from "@/lib/api/client";
import { useFormat } from "@/lib/format";
import { MachineFaults } from "./MachineFaults";

/** The check of one machine before one shift, item by item. */
export function PrestartCheckPage() {
  const { checkId } = useParams({ strict: false }) as { checkId: string };
  const { t } = useTranslation("checklists");
  const format = useFormat();
  const client = useQueryClient();
  const found = useQuery({
    queryKey: ["prestart", checkId],
    queryFn: () =>
      ok(api.GET("/api/v1/prestart-checks/{check_id}", { params: { path: { check_id: checkId } } })),
  });
  const crumbs = [{ label: t("prestart.title"), to: "/pre-start" }];
  if (!found.data) return <RecordState query={found} title={t("prestart.title")} crumbs={crumbs} />;
  const check = found.data;
  // What is critical stops the machine while the check goes on.
  const changed = () =>
    void Promise.all(
      [["prestart"], ["machine"], listKey("/api/v1/fault-reports"), listKey("/api/v1/machines")].map(
        (queryKey) => client.invalidateQueries({ queryKey }),
      ),
    );
  return (
    <>
      <PageHeader
        title={check.machine_name}
        crumbs={crumbs}
        subtitle={`${t(`prestart.${check.shift}`)}, ${format.date(check.day)}`}
        passing
      />
      <PageBody narrow>
        <Panel title={t("prestart.open")}>
          <MachineFaults status={check.status} faults={check.faults} />
        </Panel>
        <Checklists path={`/api/v1/prestart-checks/${check.id}`} onChange={changed} />
      </PageBody>
    </>
  );
}
