import type { Project } from "./data";

/** What a project form holds. Empty texts stand for nothing chosen. */
export type ProjectValues = {
  name: string;
  description: string;
  region_id: string;
  area_of_operation: string;
  start_on: string;
  expected_end_on: string;
  manager_id: string | null;
  epsg: number | string;
  time_zone: string;
};

export const newProjectValues: ProjectValues = {
  name: "",
  description: "",
  region_id: "",
  area_of_operation: "",
  start_on: "",
  expected_end_on: "",
  manager_id: null,
  epsg: "",
  time_zone: "Asia/Muscat",
};

export function valuesOf(project: Project): ProjectValues {
  return {
    name: project.name,
    description: project.description,
    region_id: project.region.id,
    area_of_operation: project.area_of_operation,
    start_on: project.start_on ?? "",
    expected_end_on: project.expected_end_on ?? "",
    manager_id: project.manager?.id ?? null,
    epsg: project.epsg ?? "",
    time_zone: project.time_zone,
  };
}

/** The values as the server takes them: nothing instead of empty texts where a field may be empty. */
export function sent<Values extends Partial<ProjectValues>>(values: Values) {
  const { start_on, expected_end_on, manager_id, epsg, ...texts } = values;
  return {
    ...texts,
    ...(start_on !== undefined && { start_on: start_on || null }),
    ...(expected_end_on !== undefined && { expected_end_on: expected_end_on || null }),
    ...(manager_id !== undefined && { manager_id: manager_id || null }),
    ...(epsg !== undefined && { epsg: epsg === "" ? null : Number(epsg) }),
  };
}
