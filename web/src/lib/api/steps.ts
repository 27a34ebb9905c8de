// Generated from docs/openapi.json by `npm run api`. Do not edit.

export const steps = {
  "/api/v1/users/{user_id}": {
    "activate": "none",
    "unlock": "required",
    "suspend": "required",
    "deactivate": "none",
    "send-welcome": "none"
  },
  "/api/v1/regions/{region_id}": {
    "retire": "none",
    "reactivate": "none"
  },
  "/api/v1/projects/{project_id}": {
    "start": "optional",
    "hold": "required",
    "resume": "optional",
    "complete": "optional",
    "cancel": "required",
    "archive": "optional"
  },
  "/api/v1/sites/{site_id}": {
    "set-up": "optional",
    "start": "optional",
    "ready-to-blast": "optional",
    "hold": "required",
    "resume": "optional",
    "cancel": "required",
    "archive": "optional",
    "complete": "required"
  },
  "/api/v1/warehouse-batches/{batch_id}": {
    "quarantine": "required",
    "release": "required",
    "recall": "required"
  },
  "/api/v1/stores/{store_id}": {
    "start-maintenance": "required",
    "reopen": "optional",
    "decommission": "required"
  },
  "/api/v1/quality-checks/{check_id}": {
    "pass": "optional",
    "fail": "required"
  },
  "/api/v1/expiry-changes/{change_id}": {
    "approve": "optional",
    "reject": "required"
  },
  "/api/v1/magazines/{magazine_id}": {
    "suspend": "required",
    "resume": "required",
    "close": "required"
  },
  "/api/v1/machines/{machine_id}": {
    "make-available": "optional",
    "maintain": "optional",
    "take-out-of-service": "required"
  },
  "/api/v1/components/{component_id}": {
    "send-to-workshop": "optional",
    "overhaul": "optional",
    "take-back": "optional",
    "scrap": "required"
  },
  "/api/v1/machine-requests/{machine_request_id}": {
    "reject": "required",
    "cancel": "optional"
  },
  "/api/v1/accessories/{accessory_id}": {
    "discontinue": "optional",
    "reinstate": "optional"
  },
  "/api/v1/work-orders/{order_id}": {
    "clear": "optional",
    "start": "optional",
    "resume": "optional",
    "close": "optional",
    "cancel": "required"
  },
  "/api/v1/fault-reports/{fault_id}": {
    "dismiss": "required"
  },
  "/api/v1/maintenance-plans/{plan_id}": {
    "activate": "optional",
    "suspend": "required"
  },
  "/api/v1/approval-requests/{request_id}": {
    "approve": "optional",
    "reject": "required",
    "cancel": "optional",
    "withdraw-approval": "required",
    "take-over": "optional"
  },
  "/api/v1/usage-records/{record_id}": {
    "validate": "optional",
    "submit": "optional",
    "approve": "optional",
    "reject": "required",
    "escalate": "required",
    "request-changes": "required",
    "post": "optional",
    "close": "optional",
    "reverse": "optional",
    "refuse-reversal": "required"
  }
} as const;
