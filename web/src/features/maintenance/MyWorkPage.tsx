import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/EmptyState";
import { ProblemAlert } from "@/components/Notice";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { useMe } from "@/lib/auth/useSession";
import classes from "./maintenance.module.css";
import { OrderCard } from "./OrderCard";
import { ShownOf } from "./ShownOf";
import { useOrders } from "./useOrders";

/** What is given to the technician who looks: what is under way, then what comes next. */
export function MyWorkPage() {
  const { t } = useTranslation("maintenance");
  const me = useMe();
  const mine = { technician_id: me.id, page_size: 100, sort: "scheduled_at" };
  const now = useOrders({ ...mine, status: ["in_progress"] });
  const next = useOrders({ ...mine, status: ["overdue", "scheduled"] });
  const failed = [now, next].find((query) => query.isError);
  const isEmpty = now.data?.total === 0 && next.data?.total === 0;
  return (
    <>
      <PageHeader title={t("myWork.title")} />
      <PageBody narrow>
        {failed && <ProblemAlert error={failed.error} retry={() => void failed.refetch()} />}
        {isEmpty && <EmptyState title={t("myWork.empty")} hint={t("myWork.emptyHint")} />}
        {[
          { title: t("myWork.now"), query: now },
          { title: t("myWork.next"), query: next },
        ].map(({ title, query }) => (
          <div key={title}>
            {query.isPending && <Skeleton height={120} />}
            {query.data && query.data.items.length > 0 && (
              <Panel title={title}>
                <div className={classes.cards}>
                  {query.data.items.map((order) => (
                    <OrderCard key={order.id} order={order} />
                  ))}
                </div>
                <ShownOf page={query.data} />
              </Panel>
            )}
          </div>
        ))}
      </PageBody>
    </>
  );
}
