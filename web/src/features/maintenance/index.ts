import {
  IconAlertTriangle,
  IconCalendarWeek,
  IconChartBar,
  IconLayoutKanban,
  IconPlus,
  IconReportMedical,
  IconTool,
  IconUserCog,
} from "@tabler/icons-react";
import { lazy } from "react";
import { api, ok } from "@/lib/api/client";
import type { Feature } from "@/lib/feature";

export const maintenance: Feature = {
  nav: [
    {
      module: "fleet",
      to: "/work-orders",
      label: "workOrders",
      icon: IconTool,
      right: "maintenance.read",
      order: 20,
      group: "maintenance",
      thumb: { machine_manager: 2, any: 52 },
    },
    {
      module: "fleet",
      to: "/my-work",
      label: "myWork",
      icon: IconUserCog,
      right: "maintenance.work",
      order: 21,
      group: "maintenance",
      thumb: { mechanical_engineer: 0, any: 55 },
    },
    {
      module: "fleet",
      to: "/work-board",
      label: "workBoard",
      icon: IconLayoutKanban,
      right: "maintenance.read",
      order: 22,
      group: "maintenance",
    },
    {
      module: "fleet",
      to: "/work-calendar",
      label: "workCalendar",
      icon: IconCalendarWeek,
      right: "maintenance.read",
      order: 23,
      group: "maintenance",
    },
    {
      module: "fleet",
      to: "/faults",
      label: "faultReports",
      icon: IconAlertTriangle,
      right: "maintenance.read",
      order: 26,
      group: "maintenance",
      thumb: { mechanical_engineer: 2, any: 53 },
    },
    {
      module: "fleet",
      to: "/report-fault",
      label: "reportFault",
      icon: IconReportMedical,
      right: "maintenance.report",
      order: 27,
      group: "maintenance",
      thumb: { operator: 3, any: 54 },
    },
    {
      module: "fleet",
      to: "/maintenance-figures",
      label: "maintenanceFigures",
      icon: IconChartBar,
      right: "maintenance.read",
      order: 30,
      group: "maintenance",
    },
    {
      module: "fleet",
      to: "/maintenance-costs",
      label: "maintenanceCosts",
      icon: IconChartBar,
      right: "maintenance.read",
      order: 31,
      group: "maintenance",
    },
    {
      module: "fleet",
      to: "/workload",
      label: "workload",
      icon: IconUserCog,
      right: "maintenance.read",
      order: 32,
      group: "maintenance",
    },
  ],
  commands: [
    {
      id: "new-work-order",
      to: "/work-orders/new",
      label: "newWorkOrder",
      icon: IconPlus,
      right: "maintenance.create",
    },
  ],
  search: [
    {
      label: "workOrders",
      icon: IconTool,
      right: "maintenance.read",
      find: async (text, signal) => {
        const query = { search: text, page_size: 5 };
        const page = await ok(api.GET("/api/v1/work-orders", { params: { query }, signal }));
        return page.items.map((order) => ({
          id: order.id,
          title: `${order.number} ${order.machine_name}`,
          note: order.description,
          to: `/work-orders/${order.id}`,
        }));
      },
    },
  ],
  machineTabs: [
    {
      id: "maintenance",
      labelKey: "machineTab.maintenance",
      right: "maintenance.read",
      order: 10,
      component: lazy(() => import("./MachineTab")),
    },
  ],
  home: [
    {
      id: "work-orders",
      module: "fleet",
      right: "maintenance.read",
      roles: ["machine_manager", "mechanical_engineer"],
      order: 5,
      wide: true,
      component: lazy(() => import("./CountsPanel")),
    },
    {
      id: "my-work",
      right: "maintenance.work",
      roles: ["mechanical_engineer"],
      order: 3,
      wide: true,
      component: lazy(() => import("./MyWorkPanel")),
    },
    {
      id: "fleet-overview",
      module: "fleet",
      right: "maintenance.read",
      roles: ["machine_manager", "mechanical_engineer"],
      order: 4,
      wide: true,
      component: lazy(() => import("./OverviewPanel")),
    },
  ],
};
