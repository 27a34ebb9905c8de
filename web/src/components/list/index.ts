export { DataList, type DataListProps, listKey } from "./DataList";
export { ListPage } from "./ListPage";
export type { Column, Filter, ListPath, RowOf } from "./types";
