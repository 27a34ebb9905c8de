export { DataList, type DataListProps } from "./DataList";
export { listKey } from "./key";
export { ListPage } from "./ListPage";
export type { Column, Filter, ListPath, RowOf } from "./types";
