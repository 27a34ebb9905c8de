import type { ReactNode } from "react";
import { PageBody } from "../PageBody";
import { type Crumb, PageHeader } from "../PageHeader";
import { DataList, type DataListProps } from "./DataList";
import type { ListPath } from "./types";

interface ListPageProps<P extends ListPath> extends DataListProps<P> {
  title: string;
  crumbs?: Crumb[];
  subtitle?: ReactNode;
  actions?: ReactNode;
  /** Stands between the head and the list: key figures, a notice. */
  above?: ReactNode;
}

/** A page that is a list. Give it an address, columns and filters; the rest is the same everywhere. */
export function ListPage<P extends ListPath>(props: ListPageProps<P>) {
  const { title, crumbs, subtitle, actions, above, ...list } = props;
  return (
    <>
      <PageHeader title={title} crumbs={crumbs} subtitle={subtitle} actions={actions} />
      <PageBody>
        {above}
        <DataList {...list} />
      </PageBody>
    </>
  );
}
