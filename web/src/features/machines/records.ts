// What the pages of models and components are made of is much the same, so that they come as one file.
export { ComponentListPage } from "./ComponentListPage";
export { ComponentPage } from "./ComponentPage";
export { ModelListPage } from "./ModelListPage";
export { ModelPage } from "./ModelPage";
