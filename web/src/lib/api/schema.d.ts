// Generated from docs/openapi.json by `npm run api`. Do not edit.

export interface paths {
    "/api/v1/approval-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List approval requests
         * @description List approval requests
         */
        get: operations["list_approval_requests"];
        put?: never;
        /**
         * Ask for the explosives of a site, as calculated
         * @description Ask for the explosives of a site, as calculated
         */
        post: operations["submit_approval_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-requests/{request_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one request with its lines and the stock of its store
         * @description Read one request with its lines and the stock of its store
         */
        get: operations["get_approval_request"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-requests/{request_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve, and reserve the stock
         * @description Approve, and reserve the stock
         */
        post: operations["approve_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-requests/{request_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back an own pending request
         * @description Take back an own pending request
         */
        post: operations["cancel_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-requests/{request_id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand the reserved stock out to the site, first expiry first, in one movement
         * @description Hand the reserved stock out to the site, first expiry first, in one movement
         */
        post: operations["issue_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-requests/{request_id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject, with a reason
         * @description Reject, with a reason
         */
        post: operations["reject_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-requests/{request_id}/withdraw-approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back an approval before the issue; the reserved stock becomes free
         * @description Take back an approval before the issue; the reserved stock becomes free
         */
        post: operations["withdraw_approval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-requests/checklists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What must be confirmed before explosives are asked for
         * @description What must be confirmed before explosives are asked for
         */
        get: operations["get_checklists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-requests/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export approval requests
         * @description Export approval requests
         */
        get: operations["export_approval_requests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List audit events
         * @description List audit events
         */
        get: operations["list_audit_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-events/{event_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one audit event with the values before and after
         * @description Read one audit event with the values before and after
         */
        get: operations["get_audit_event"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-events/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export audit events
         * @description Export audit events
         */
        get: operations["export_audit_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the audit trail is sealed, and whether its head agrees with the copy outside the database
         * @description How far the audit trail is sealed, and whether its head agrees with the copy outside the database
         */
        get: operations["get_audit_verification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/vocabulary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The events and resources that occur in the audit trail
         * @description The events and resources that occur in the audit trail
         */
        get: operations["get_audit_vocabulary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in, with roles and rights
         * @description Who is signed in, with roles and rights
         */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change own language and theme
         * @description Change own language and theme
         */
        patch: operations["change_me"];
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange the refresh cookie for a new access token
         * @description Exchange the refresh cookie for a new access token
         */
        post: operations["refresh_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/set-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a password with a one-time code
         * @description Set a password with a one-time code
         */
        post: operations["set_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with e-mail address and password
         * @description Sign in with e-mail address and password
         */
        post: operations["sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End this session at once, everywhere its tokens are used
         * @description End this session at once, everywhere its tokens are used
         */
        post: operations["sign_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the service is up and reaches its database
         * @description Whether the service is up and reaches its database
         */
        get: operations["get_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List jobs
         * @description List jobs
         */
        get: operations["list_jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one background job: own jobs, or any with the right
         * @description Read one background job: own jobs, or any with the right
         */
        get: operations["get_job"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask a background job to stop
         * @description Ask a background job to stop
         */
        post: operations["cancel_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export jobs
         * @description Export jobs
         */
        get: operations["export_jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List machines
         * @description List machines
         */
        get: operations["list_machines"];
        put?: never;
        /**
         * Add a machine
         * @description Add a machine
         */
        post: operations["create_machine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{machine_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one machine
         * @description Read one machine
         */
        get: operations["get_machine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a machine
         * @description Change a machine
         */
        patch: operations["change_machine"];
        trace?: never;
    };
    "/api/v1/machines/{machine_id}/maintain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Maintain: a machine */
        post: operations["maintain_machine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{machine_id}/make-available": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make available: a machine */
        post: operations["make_available_machine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{machine_id}/put-in-use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put in use: a machine */
        post: operations["put_in_use_machine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{machine_id}/take-out-of-service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take out of service: a machine */
        post: operations["take_out_of_service_machine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{machine_id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the history of a machine's status, oldest first
         * @description Read the history of a machine's status, oldest first
         */
        get: operations["get_machine_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export machines
         * @description Export machines
         */
        get: operations["export_machines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List my projects
         * @description List my projects
         */
        get: operations["list_my_projects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/projects/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export my projects
         * @description Export my projects
         */
        get: operations["export_my_projects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List my sites
         * @description List my sites
         */
        get: operations["list_my_sites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/sites/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export my sites
         * @description Export my sites
         */
        get: operations["export_my_sites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List notifications
         * @description List notifications
         */
        get: operations["list_notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{notification_id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark one of my notifications as read
         * @description Mark one of my notifications as read
         */
        post: operations["read_notification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export notifications
         * @description Export notifications
         */
        get: operations["export_notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark all of my notifications as read
         * @description Mark all of my notifications as read
         */
        post: operations["read_all_notifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/unread-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many of my notifications are unread (at most 100 are counted)
         * @description How many of my notifications are unread (at most 100 are counted)
         */
        get: operations["count_unread_notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List projects
         * @description List projects
         */
        get: operations["list_projects"];
        put?: never;
        /**
         * Create a project
         * @description Create a project
         */
        post: operations["create_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one project
         * @description Read one project
         */
        get: operations["get_project"];
        put?: never;
        post?: never;
        /**
         * Delete a project on which no site hangs
         * @description Delete a project on which no site hangs
         */
        delete: operations["delete_project"];
        options?: never;
        head?: never;
        /**
         * Change a project
         * @description Change a project
         */
        patch: operations["change_project"];
        trace?: never;
    };
    "/api/v1/projects/{project_id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive a project that is completed or cancelled
         * @description Archive a project that is completed or cancelled
         */
        post: operations["archive_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a project */
        post: operations["cancel_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Complete a project */
        post: operations["complete_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/dependents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what hangs on a project, before it is deleted
         * @description List what hangs on a project, before it is deleted
         */
        get: operations["list_project_dependents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hold a project */
        post: operations["hold_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the people assigned to a project, with since when and by whom
         * @description List the people assigned to a project, with since when and by whom
         */
        get: operations["list_project_members"];
        put?: never;
        /**
         * Assign a person to a project
         * @description Assign a person to a project
         */
        post: operations["add_project_member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/members/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End the assignment of a person to a project
         * @description End the assignment of a person to a project
         */
        delete: operations["remove_project_member"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume a project */
        post: operations["resume_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start a project */
        post: operations["start_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the history of a project: status and members, oldest first
         * @description Read the history of a project: status and members, oldest first
         */
        get: operations["get_project_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export projects
         * @description Export projects
         */
        get: operations["export_projects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count the projects by status
         * @description Count the projects by status
         */
        get: operations["get_project_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List regions
         * @description List regions
         */
        get: operations["list_regions"];
        put?: never;
        /**
         * Add a region
         * @description Add a region
         */
        post: operations["create_region"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions/{region_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one region
         * @description Read one region
         */
        get: operations["get_region"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change or retire a region
         * @description Change or retire a region
         */
        patch: operations["change_region"];
        trace?: never;
    };
    "/api/v1/regions/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export regions
         * @description Export regions
         */
        get: operations["export_regions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All roles with their rights
         * @description All roles with their rights
         */
        get: operations["list_roles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All runtime settings with type, default and value in force
         * @description All runtime settings with type, default and value in force
         */
        get: operations["list_settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Return a runtime setting to its default
         * @description Return a runtime setting to its default
         */
        delete: operations["reset_setting"];
        options?: never;
        head?: never;
        /**
         * Change a runtime setting; it is in force at once
         * @description Change a runtime setting; it is in force at once
         */
        patch: operations["change_setting"];
        trace?: never;
    };
    "/api/v1/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sites
         * @description List sites
         */
        get: operations["list_sites"];
        put?: never;
        /**
         * Create a site in a project
         * @description Create a site in a project
         */
        post: operations["create_site"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one site
         * @description Read one site
         */
        get: operations["get_site"];
        put?: never;
        post?: never;
        /**
         * Delete a site with its drill and blast data; `confirmed` repeats the confirmation that its dependents give
         * @description Delete a site with its drill and blast data; `confirmed` repeats the confirmation that its dependents give
         */
        delete: operations["delete_site"];
        options?: never;
        head?: never;
        /**
         * Change a site
         * @description Change a site
         */
        patch: operations["change_site"];
        trace?: never;
    };
    "/api/v1/sites/{site_id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archive a site */
        post: operations["archive_site"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/calculate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Charge every hole of a site anew; charges set by hand stay
         * @description Charge every hole of a site anew; charges set by hand stay
         */
        post: operations["calculate_charges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a site */
        post: operations["cancel_site"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/charge-overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the charge of some holes by hand
         * @description Set the charge of some holes by hand
         */
        post: operations["set_charge_override"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/charge-overrides/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go back to the calculated charge of some holes
         * @description Go back to the calculated charge of some holes
         */
        post: operations["drop_charge_override"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/charge-summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The loading rule of a site and the totals of its newest calculation
         * @description The loading rule of a site and the totals of its newest calculation
         */
        get: operations["get_charge_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/charges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List charges
         * @description List charges
         */
        get: operations["list_charges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/charges/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export charges
         * @description Export charges
         */
        get: operations["export_charges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/confirm-simulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that the firing sequence was looked at and is right
         * @description Confirm that the firing sequence was looked at and is right
         */
        post: operations["confirm_simulation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/dependents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what hangs on a site, before it is deleted
         * @description List what hangs on a site, before it is deleted
         */
        get: operations["list_site_dependents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/fire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the shot as fired; what was loaded leaves the books as blasted
         * @description Record the shot as fired; what was loaded leaves the books as blasted
         */
        post: operations["fire_shot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put on hold a site */
        post: operations["hold_site"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/loading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Planned and loaded masses by hole
         * @description Planned and loaded masses by hole
         */
        get: operations["get_loading"];
        /**
         * Record what went into some holes; repeating replaces
         * @description Record what went into some holes; repeating replaces
         */
        put: operations["record_loading"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/loading-rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keep the loading rule of a site and charge its holes by it
         * @description Keep the loading rule of a site and charge its holes by it
         */
        put: operations["set_loading_rule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/loading/as-planned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the planned charge for every hole that has no record yet
         * @description Record the planned charge for every hole that has no record yet
         */
        post: operations["record_loading_as_planned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/ready-to-blast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declare ready to blast a site */
        post: operations["ready_to_blast_site"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/reconcile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Explain what is left, and close the shot and the site
         * @description Explain what is left, and close the shot and the site
         */
        post: operations["reconcile_shot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Planned, drawn, loaded, returned and written off, by product
         * @description Planned, drawn, loaded, returned and written off, by product
         */
        get: operations["get_reconciliation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume a site */
        post: operations["resume_site"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring what was not loaded back into a store
         * @description Bring what was not loaded back into a store
         */
        post: operations["return_leftovers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/set-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin the setup of a site */
        post: operations["set_up_site"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start a site */
        post: operations["start_site"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/tie-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Connections and starting holes of a site
         * @description Connections and starting holes of a site
         */
        get: operations["get_tie_up"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/tie-up/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply operations to the tie-up, all or none; send the version that you read as If-Match
         * @description Apply operations to the tie-up, all or none; send the version that you read as If-Match
         */
        post: operations["edit_tie_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the history of a site: status and milestones, oldest first
         * @description Read the history of a site: status and milestones, oldest first
         */
        get: operations["get_site_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/timing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Firing times, maximum instantaneous charge and findings of a site
         * @description Firing times, maximum instantaneous charge and findings of a site
         */
        get: operations["get_timing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export sites
         * @description Export sites
         */
        get: operations["export_sites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description List users
         */
        get: operations["list_users"];
        put?: never;
        /**
         * Create an account; the person sets the password with a one-time code
         * @description Create an account; the person sets the password with a one-time code
         */
        post: operations["create_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one account
         * @description Read one account
         */
        get: operations["get_user"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an account
         * @description Change an account
         */
        patch: operations["change_user"];
        trace?: never;
    };
    "/api/v1/users/{user_id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open an inactive account
         * @description Open an inactive account
         */
        post: operations["activate_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close an account and end its sessions; history stays
         * @description Close an account and end its sessions; history stays
         */
        post: operations["deactivate_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/password-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue a one-time code with which the person sets a password
         * @description Issue a one-time code with which the person sets a password
         */
        post: operations["issue_password_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export users
         * @description Export users
         */
        get: operations["export_users"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Address: string;
        /**
         * AnchorState
         * @description How the newest head that was written outside the database compares with the database.
         * @enum {string}
         */
        AnchorState: "matches" | "differs" | "missing";
        /** ApprovalDetail */
        ApprovalDetail: {
            /** Allowed Actions */
            allowed_actions: string[];
            approval_type: components["schemas"]["ApprovalType"];
            /** Blasting At */
            blasting_at: string | null;
            /** Decided At */
            decided_at: string | null;
            decided_by: components["schemas"]["Reference"] | null;
            /** Decision Reason */
            decision_reason: string;
            /** Environmental Checklist */
            environmental_checklist: string[];
            /** Expected Usage On */
            expected_usage_on: string | null;
            /** History */
            history: components["schemas"]["Step"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Issued At */
            issued_at: string | null;
            issued_by: components["schemas"]["Reference"] | null;
            /** Lines */
            lines: components["schemas"]["ApprovalLineRow"][];
            /** Movement Id */
            movement_id: string | null;
            /** Notes */
            notes: string;
            /** Number */
            number: string;
            priority: components["schemas"]["Priority"];
            project: components["schemas"]["Reference"];
            /** Region */
            region: string;
            /**
             * Requested At
             * Format: date-time
             */
            requested_at: string;
            requested_by: components["schemas"]["Reference"];
            /** Safety Checklist */
            safety_checklist: string[];
            site: components["schemas"]["Reference"];
            status: components["schemas"]["ApprovalStatus"];
            store: components["schemas"]["Reference"];
            /** Total Kg */
            total_kg: string;
            /** Version */
            version: number;
        };
        /** ApprovalFilters */
        ApprovalFilters: {
            approval_type?: components["schemas"]["ApprovalType"] | null;
            priority?: components["schemas"]["Priority"] | null;
            /** Requested By Id */
            requested_by_id?: string | null;
            /** Requested From */
            requested_from?: string | null;
            /** Requested To */
            requested_to?: string | null;
            /** Site Id */
            site_id?: string | null;
            status?: components["schemas"]["ApprovalStatus"] | null;
            /** Store Id */
            store_id?: string | null;
        };
        /** ApprovalLineRow */
        ApprovalLineRow: {
            /** Available Kg */
            available_kg: string;
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            /** Product Name */
            product_name: string;
            /** Quantity Kg */
            quantity_kg: string;
        };
        /** ApprovalRow */
        ApprovalRow: {
            approval_type: components["schemas"]["ApprovalType"];
            /** Decided At */
            decided_at: string | null;
            /** Expected Usage On */
            expected_usage_on: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: string;
            priority: components["schemas"]["Priority"];
            /** Project Name */
            project_name: string;
            /**
             * Requested At
             * Format: date-time
             */
            requested_at: string;
            /** Requested By */
            requested_by: string;
            /**
             * Site Id
             * Format: uuid
             */
            site_id: string;
            /** Site Name */
            site_name: string;
            status: components["schemas"]["ApprovalStatus"];
            /**
             * Store Id
             * Format: uuid
             */
            store_id: string;
            /** Store Name */
            store_name: string;
            /** Total Kg */
            total_kg: number;
        };
        /** ApprovalRowExportParams */
        ApprovalRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: number, status, priority, requested_at, expected_usage_on, site_name.
             * @default -requested_at
             */
            sort: string;
        };
        /** ApprovalRowListParams */
        ApprovalRowListParams: {
            /**
             * Page
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: number, status, priority, requested_at, expected_usage_on, site_name.
             * @default -requested_at
             */
            sort: string;
        };
        /**
         * ApprovalStatus
         * @enum {string}
         */
        ApprovalStatus: "pending" | "approved" | "rejected" | "cancelled" | "expired" | "issued";
        /**
         * ApprovalType
         * @enum {string}
         */
        ApprovalType: "standard" | "emergency" | "maintenance" | "testing" | "research";
        Area: string;
        /**
         * AuditEventDetail
         * @description A change names only the fields that changed; a creation or deletion the whole row.
         */
        AuditEventDetail: {
            /** Actor Id */
            actor_id: string | null;
            /** Actor Name */
            actor_name: string | null;
            /** Address */
            address: string | null;
            /** After */
            after: {
                [key: string]: unknown;
            } | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Before */
            before: {
                [key: string]: unknown;
            } | null;
            /** Event */
            event: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Request Id */
            request_id: string | null;
            /** Resource */
            resource: string;
            /** Resource Id */
            resource_id: string;
            /** Session Id */
            session_id: string | null;
            /** Source */
            source: string | null;
        };
        /**
         * AuditEventFilters
         * @description `from` and `to` are moments, both included.
         */
        AuditEventFilters: {
            /** Actor Id */
            actor_id?: string | null;
            /** Event */
            event?: string | null;
            /** From */
            from?: string | null;
            /** Resource */
            resource?: string | null;
            /** Resource Id */
            resource_id?: string | null;
            /** To */
            to?: string | null;
        };
        /**
         * AuditEventRow
         * @description One line of the trail. `resource` is the table, `source` the door: api, a job, an event, or nothing for SQL.
         */
        AuditEventRow: {
            /** Actor Id */
            actor_id: string | null;
            /** Actor Name */
            actor_name: string | null;
            /** Address */
            address: string | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Event */
            event: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Resource */
            resource: string;
            /** Resource Id */
            resource_id: string;
            /** Source */
            source: string | null;
        };
        /** AuditEventRowExportParams */
        AuditEventRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: at.
             * @default -at
             */
            sort: string;
        };
        /** AuditEventRowListParams */
        AuditEventRowListParams: {
            /**
             * Page
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: at.
             * @default -at
             */
            sort: string;
        };
        /** AuditVocabulary */
        AuditVocabulary: {
            /** Events */
            events: string[];
            /** Resources */
            resources: string[];
        };
        /**
         * Calculation
         * @description Totals of the newest charge calculation.
         */
        Calculation: {
            /** Anfo Kg */
            anfo_kg: number;
            /**
             * Calculated At
             * Format: date-time
             */
            calculated_at: string;
            /** Emulsion Kg */
            emulsion_kg: number;
            /** Energy Factor Mj M3 */
            energy_factor_mj_m3: number | null;
            /** Hole Count */
            hole_count: number;
            /** Powder Factor Kg M3 */
            powder_factor_kg_m3: number | null;
            /** Quantities Kg */
            quantities_kg: {
                [key: string]: number;
            };
            /** Total Kg */
            total_kg: number;
            /** Uncharged Count */
            uncharged_count: number;
            /** Volume M3 */
            volume_m3: number;
            /** Volume Method */
            volume_method: string;
        };
        /** ChargeFilters */
        ChargeFilters: {
            /** Finding Code */
            finding_code?: string | null;
            /** Is Overridden */
            is_overridden?: boolean | null;
        };
        /** ChargeRow */
        ChargeRow: {
            /** Decks */
            decks: {
                [key: string]: unknown;
            }[];
            /** Diameter Mm */
            diameter_mm: number | null;
            /** Finding */
            finding: string;
            /** Finding Code */
            finding_code: string;
            /**
             * Hole Id
             * Format: uuid
             */
            hole_id: string;
            /** Hole Number */
            hole_number: string;
            /** Is Overridden */
            is_overridden: boolean;
            /** Length M */
            length_m: number;
            /**
             * Point Id
             * Format: uuid
             */
            point_id: string;
            /** Powder Factor Kg M3 */
            powder_factor_kg_m3: number | null;
            /** Quantities Kg */
            quantities_kg: {
                [key: string]: number;
            };
            /** Shortfall M */
            shortfall_m: number | null;
            /** Stemming M */
            stemming_m: number | null;
            /** Total Kg */
            total_kg: number;
            /** Volume M3 */
            volume_m3: number | null;
        };
        /** ChargeRowExportParams */
        ChargeRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: hole_number, total_kg, length_m, powder_factor_kg_m3, shortfall_m.
             * @default hole_number
             */
            sort: string;
        };
        /** ChargeRowListParams */
        ChargeRowListParams: {
            /**
             * Page
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: hole_number, total_kg, length_m, powder_factor_kg_m3, shortfall_m.
             * @default hole_number
             */
            sort: string;
        };
        /** ChargeSummary */
        ChargeSummary: {
            calculation: components["schemas"]["Calculation"] | null;
            rule: components["schemas"]["LoadingRuleAnswer"] | null;
        };
        /** ChecklistItems */
        ChecklistItems: {
            /** Environment */
            environment: string[];
            /** Safety */
            safety: string[];
        };
        /** ConnectionRow */
        ConnectionRow: {
            connector_type: components["schemas"]["ConnectorType"];
            /** Delay Ms */
            delay_ms: number;
            /**
             * From Point Id
             * Format: uuid
             */
            from_point_id: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * To Point Id
             * Format: uuid
             */
            to_point_id: string;
        };
        /**
         * ConnectorType
         * @enum {string}
         */
        ConnectorType: "connector" | "detonating_cord";
        Country: string;
        /** Credentials */
        Credentials: {
            /** Email */
            email: string;
            /** Password */
            password: string;
        };
        Delay: number;
        /**
         * Dependent
         * @description Records that hang on another one.
         */
        Dependent: {
            /** Blocks Deletion */
            blocks_deletion: boolean;
            /** Count */
            count: number;
            /** Kind */
            kind: string;
        };
        /**
         * Dependents
         * @description What hangs on a record. `confirmation` is what a deletion sends to prove that a person has seen the list.
         */
        Dependents: {
            /** Confirmation */
            confirmation: string[];
            /** Is Deletable */
            is_deletable: boolean;
            /** Items */
            items: components["schemas"]["Dependent"][];
        };
        Description: string;
        /** DifferenceBody */
        DifferenceBody: {
            /**
             * Note
             * @default
             */
            note: string;
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            reason_code: components["schemas"]["WriteOffReason"];
        };
        /** @description EPSG code of the projected grid; none: a local one */
        Epsg: number;
        ExactKilograms: number | string;
        /**
         * ExportFormat
         * @enum {string}
         */
        ExportFormat: "csv" | "xlsx";
        Fact: string | number | boolean | null;
        /** FireBody */
        FireBody: {
            /**
             * Fired At
             * Format: date-time
             */
            fired_at: string;
            /**
             * Misfires
             * @default
             */
            misfires: string;
            /**
             * Notes
             * @default
             */
            notes: string;
        };
        /** HoleLoadingBody */
        HoleLoadingBody: {
            /**
             * Point Id
             * Format: uuid
             */
            point_id: string;
            /** Quantities Kg */
            quantities_kg: {
                [key: string]: components["schemas"]["ExactKilograms"];
            };
        };
        /** HoleLoadingRow */
        HoleLoadingRow: {
            /** Hole Number */
            hole_number: string;
            /** Loaded At */
            loaded_at: string | null;
            /** Loaded Kg */
            loaded_kg: {
                [key: string]: number;
            } | null;
            /** Planned Kg */
            planned_kg: {
                [key: string]: number;
            };
            /**
             * Point Id
             * Format: uuid
             */
            point_id: string;
        };
        /** JobDetail */
        JobDetail: {
            /** Allowed Actions */
            allowed_actions: string[];
            /** Cancel Requested */
            cancel_requested: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Done */
            done: number;
            /** Finished At */
            finished_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Message */
            message: string;
            /** Owner Id */
            owner_id: string | null;
            /** Owner Name */
            owner_name: string | null;
            /** Started At */
            started_at: string | null;
            state: components["schemas"]["State"];
            /** Subject Id */
            subject_id: string | null;
            /** Total */
            total: number;
        };
        /** JobFilters */
        JobFilters: {
            /** Kind */
            kind?: string | null;
            /** Owner Id */
            owner_id?: string | null;
            state?: components["schemas"]["State"] | null;
            /** Subject Id */
            subject_id?: string | null;
        };
        /**
         * JobRow
         * @description Work in the background. `done` of `total` steps; `total` is 0 while it is not known.
         */
        JobRow: {
            /** Cancel Requested */
            cancel_requested: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Done */
            done: number;
            /** Finished At */
            finished_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Message */
            message: string;
            /** Owner Id */
            owner_id: string | null;
            /** Owner Name */
            owner_name: string | null;
            /** Started At */
            started_at: string | null;
            state: components["schemas"]["State"];
            /** Subject Id */
            subject_id: string | null;
            /** Total */
            total: number;
        };
        /** JobRowExportParams */
        JobRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: created_at, started_at, finished_at, kind.
             * @default -created_at
             */
            sort: string;
        };
        /** JobRowListParams */
        JobRowListParams: {
            /**
             * Page
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: created_at, started_at, finished_at, kind.
             * @default -created_at
             */
            sort: string;
        };
        Kilograms: number;
        Latitude: number | string;
        Line: string;
        /** LoadedTotals */
        LoadedTotals: {
            /** Loaded Kg */
            loaded_kg: {
                [key: string]: string;
            };
        };
        /** LoadingBody */
        LoadingBody: {
            /** Holes */
            holes: components["schemas"]["HoleLoadingBody"][];
        };
        /** LoadingRuleAnswer */
        LoadingRuleAnswer: {
            /** @default 0 */
            air_deck_m: components["schemas"]["Metres"];
            base_length_m?: components["schemas"]["Metres"] | null;
            base_mass_kg?: components["schemas"]["Kilograms"] | null;
            /** Base Product Id */
            base_product_id?: string | null;
            /**
             * Column Product Id
             * Format: uuid
             */
            column_product_id: string;
            /** @default 0 */
            minimum_stemming_m: components["schemas"]["Metres"];
            stemming_m: components["schemas"]["Metres"];
            /** Version */
            version: number;
            /** Wet Product Id */
            wet_product_id?: string | null;
        };
        /**
         * LoadingRuleBody
         * @description Base charge by length or by mass, not both; none without a base product.
         */
        LoadingRuleBody: {
            /** @default 0 */
            air_deck_m: components["schemas"]["Metres"];
            base_length_m?: components["schemas"]["Metres"] | null;
            base_mass_kg?: components["schemas"]["Kilograms"] | null;
            /** Base Product Id */
            base_product_id?: string | null;
            /**
             * Column Product Id
             * Format: uuid
             */
            column_product_id: string;
            /** @default 0 */
            minimum_stemming_m: components["schemas"]["Metres"];
            stemming_m: components["schemas"]["Metres"];
            /** Wet Product Id */
            wet_product_id?: string | null;
        };
        Longitude: number | string;
        /**
         * MachineChange
         * @description Only the fields that are sent are changed.
         */
        MachineChange: {
            /** @default  */
            chassis_details: components["schemas"]["Line"];
            /** @default  */
            current_location: components["schemas"]["Line"];
            /** @default  */
            machine_type: components["schemas"]["Word"];
            /** @default  */
            manufacturer: components["schemas"]["Word"];
            /** @default 0 */
            manufacturing_year: components["schemas"]["Year"];
            /** @default  */
            model: components["schemas"]["Word"];
            /** @default  */
            name: components["schemas"]["Name"];
            /** @default  */
            plate_number: components["schemas"]["Mark"];
            /** Region Id */
            region_id?: string | null;
            /** @default  */
            rig_number: components["schemas"]["Mark"];
            /** @default  */
            serial_number: components["schemas"]["Word"];
            /** @default {} */
            specifications: components["schemas"]["Specifications"];
        };
        /** MachineDetail */
        MachineDetail: {
            /** Allowed Actions */
            allowed_actions: string[];
            /** Chassis Details */
            chassis_details: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Current Location */
            current_location: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Machine Type */
            machine_type: string;
            /** Manufacturer */
            manufacturer: string;
            /** Manufacturing Year */
            manufacturing_year: number;
            /** Model */
            model: string;
            /** Name */
            name: string;
            /** Number */
            number: string;
            /** Plate Number */
            plate_number: string;
            region: components["schemas"]["Reference"] | null;
            /** Rig Number */
            rig_number: string;
            /** Serial Number */
            serial_number: string;
            /** Specifications */
            specifications: {
                [key: string]: unknown;
            };
            status: components["schemas"]["MachineStatus"];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /** MachineFilters */
        MachineFilters: {
            /** Machine Type */
            machine_type?: string | null;
            /** Model */
            model?: string | null;
            /** Region Id */
            region_id?: string | null;
            status?: components["schemas"]["MachineStatus"] | null;
        };
        /** MachineRow */
        MachineRow: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Current Location */
            current_location: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Machine Type */
            machine_type: string;
            /** Manufacturer */
            manufacturer: string;
            /** Manufacturing Year */
            manufacturing_year: number;
            /** Model */
            model: string;
            /** Name */
            name: string;
            /** Number */
            number: string;
            /** Plate Number */
            plate_number: string;
            /** Region Id */
            region_id: string | null;
            /** Region Name */
            region_name: string | null;
            /** Rig Number */
            rig_number: string;
            /** Serial Number */
            serial_number: string;
            status: components["schemas"]["MachineStatus"];
            /** Version */
            version: number;
        };
        /** MachineRowExportParams */
        MachineRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: number, name, machine_type, model, manufacturer, serial_number, manufacturing_year, region, status, created_at.
             * @default name
             */
            sort: string;
        };
        /** MachineRowListParams */
        MachineRowListParams: {
            /**
             * Page
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: number, name, machine_type, model, manufacturer, serial_number, manufacturing_year, region, status, created_at.
             * @default name
             */
            sort: string;
        };
        /**
         * MachineStatus
         * @enum {string}
         */
        MachineStatus: "available" | "in_use" | "under_maintenance" | "out_of_service";
        Mark: string;
        /**
         * Me
         * @description The signed-in person.
         */
        Me: {
            /** Email */
            email: string;
            /** First Name */
            first_name: string;
            /** Full Name */
            full_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Language
             * @enum {string}
             */
            language: "en" | "ar";
            /** Last Name */
            last_name: string;
            /** Primary Role */
            primary_role: string;
            region: components["schemas"]["Reference"] | null;
            /** Rights */
            rights: string[];
            /** Roles */
            roles: components["schemas"]["RoleName"][];
            /**
             * Theme
             * @enum {string}
             */
            theme: "auto" | "light" | "dark";
            /** Version */
            version: number;
        };
        /** Member */
        Member: {
            /**
             * Added At
             * Format: date-time
             */
            added_at: string;
            added_by: components["schemas"]["Reference"] | null;
            /** Email */
            email: string;
            /** Name */
            name: string;
            /** Primary Role */
            primary_role: string;
            /** Primary Role Name */
            primary_role_name: string;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
        };
        Metres: number;
        /** Milestone */
        Milestone: {
            /** At */
            at: string | null;
            by: components["schemas"]["Reference"] | null;
            /** Name */
            name: string;
        };
        Name: string;
        /** NewApprovalRequest */
        NewApprovalRequest: {
            /** @default standard */
            approval_type: components["schemas"]["ApprovalType"];
            /** Blasting At */
            blasting_at?: string | null;
            /** Environmental Checklist */
            environmental_checklist: string[];
            /** Expected Usage On */
            expected_usage_on?: string | null;
            /**
             * Notes
             * @default
             */
            notes: string;
            /** @default normal */
            priority: components["schemas"]["Priority"];
            /** Safety Checklist */
            safety_checklist: string[];
            /**
             * Site Id
             * Format: uuid
             */
            site_id: string;
            /** Store Id */
            store_id?: string | null;
        };
        /** NewMachine */
        NewMachine: {
            /** @default  */
            chassis_details: components["schemas"]["Line"];
            /** @default  */
            current_location: components["schemas"]["Line"];
            machine_type: components["schemas"]["Word"];
            manufacturer: components["schemas"]["Word"];
            manufacturing_year: components["schemas"]["Year"];
            model: components["schemas"]["Word"];
            name: components["schemas"]["Name"];
            /** @default  */
            plate_number: components["schemas"]["Mark"];
            /** Region Id */
            region_id?: string | null;
            /** @default  */
            rig_number: components["schemas"]["Mark"];
            serial_number: components["schemas"]["Word"];
            /** @default {} */
            specifications: components["schemas"]["Specifications"];
        };
        /** NewMember */
        NewMember: {
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
        };
        /**
         * NewPasswordCode
         * @description Shown once. Hand it over in person; it is not stored in the clear.
         */
        NewPasswordCode: {
            /** Code */
            code: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
        };
        /** NewProject */
        NewProject: {
            area_of_operation: components["schemas"]["Area"];
            description: components["schemas"]["Description"];
            epsg?: components["schemas"]["Epsg"] | null;
            /** Expected End On */
            expected_end_on?: string | null;
            /** Manager Id */
            manager_id?: string | null;
            name: components["schemas"]["Name"];
            /**
             * Region Id
             * Format: uuid
             */
            region_id: string;
            /** Start On */
            start_on?: string | null;
            /** @default Asia/Muscat */
            time_zone: components["schemas"]["Zone"];
        };
        /** NewRegion */
        NewRegion: {
            latitude_deg?: components["schemas"]["Latitude"] | null;
            longitude_deg?: components["schemas"]["Longitude"] | null;
            name: components["schemas"]["Name"];
            /**
             * Name Ar
             * @default
             */
            name_ar: string;
        };
        /** NewSite */
        NewSite: {
            address: components["schemas"]["Address"];
            name: components["schemas"]["Name"];
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** @default 2.6 */
            rock_density_t_m3: components["schemas"]["RockDensity"];
        };
        /** NewUser */
        NewUser: {
            /**
             * Address
             * @default
             */
            address: string;
            /** @default  */
            country_of_origin: components["schemas"]["Country"];
            /**
             * Email
             * Format: email
             */
            email: string;
            first_name: components["schemas"]["PersonName"];
            /**
             * Language
             * @default en
             * @enum {string}
             */
            language: "en" | "ar";
            last_name: components["schemas"]["PersonName"];
            /** @default  */
            phone_home: components["schemas"]["Phone"];
            /** @default  */
            phone_resident: components["schemas"]["Phone"];
            /** Primary Role */
            primary_role: string;
            /** Region Id */
            region_id?: string | null;
            /**
             * Roles
             * @default []
             */
            roles: string[];
        };
        /** NotificationFilters */
        NotificationFilters: {
            /** Is Unread */
            is_unread?: boolean | null;
        };
        /** NotificationRow */
        NotificationRow: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Facts */
            facts: {
                [key: string]: unknown;
            };
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Link */
            link: string;
            /** Read At */
            read_at: string | null;
        };
        /** NotificationRowExportParams */
        NotificationRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: created_at.
             * @default -created_at
             */
            sort: string;
        };
        /** NotificationRowListParams */
        NotificationRowListParams: {
            /**
             * Page
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: created_at.
             * @default -created_at
             */
            sort: string;
        };
        /**
         * OverrideBody
         * @description The same masses for each of some holes; no masses mean that they stay uncharged.
         */
        OverrideBody: {
            /** Point Ids */
            point_ids: string[];
            /**
             * Quantities Kg
             * @default {}
             */
            quantities_kg: {
                [key: string]: components["schemas"]["Kilograms"];
            };
            /** Reason */
            reason: string;
        };
        /** Page[ApprovalRow] */
        Page_ApprovalRow_: {
            /** Items */
            items: components["schemas"]["ApprovalRow"][];
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[AuditEventRow] */
        Page_AuditEventRow_: {
            /** Items */
            items: components["schemas"]["AuditEventRow"][];
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[ChargeRow] */
        Page_ChargeRow_: {
            /** Items */
            items: components["schemas"]["ChargeRow"][];
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[JobRow] */
        Page_JobRow_: {
            /** Items */
            items: components["schemas"]["JobRow"][];
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[MachineRow] */
        Page_MachineRow_: {
            /** Items */
            items: components["schemas"]["MachineRow"][];
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[NotificationRow] */
        Page_NotificationRow_: {
            /** Items */
            items: components["schemas"]["NotificationRow"][];
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[ProjectRow] */
        Page_ProjectRow_: {
            /** Items */
            items: components["schemas"]["ProjectRow"][];
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[RegionRow] */
        Page_RegionRow_: {
            /** Items */
            items: components["schemas"]["RegionRow"][];
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[SiteRow] */
        Page_SiteRow_: {
            /** Items */
            items: components["schemas"]["SiteRow"][];
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[UserRow] */
        Page_UserRow_: {
            /** Items */
            items: components["schemas"]["UserRow"][];
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** PasswordByCode */
        PasswordByCode: {
            /** Code */
            code: string;
            /** Email */
            email: string;
            /** Password */
            password: string;
        };
        PersonName: string;
        Phone: string;
        /** PointsBody */
        PointsBody: {
            /** Point Ids */
            point_ids: string[];
        };
        /** Preferences */
        Preferences: {
            /** Language */
            language?: ("en" | "ar") | null;
            /** Theme */
            theme?: ("auto" | "light" | "dark") | null;
        };
        /**
         * Priority
         * @enum {string}
         */
        Priority: "low" | "normal" | "high" | "critical";
        /**
         * ProjectChange
         * @description Only the fields that are sent are changed; those that may be empty are emptied by null.
         */
        ProjectChange: {
            /** @default  */
            area_of_operation: components["schemas"]["Area"];
            /** @default  */
            description: components["schemas"]["Description"];
            epsg?: components["schemas"]["Epsg"] | null;
            /** Expected End On */
            expected_end_on?: string | null;
            /** Manager Id */
            manager_id?: string | null;
            /** @default  */
            name: components["schemas"]["Name"];
            /**
             * Region Id
             * Format: uuid
             * @default 00000000-0000-0000-0000-000000000000
             */
            region_id: string;
            /** Start On */
            start_on?: string | null;
            /** @default  */
            time_zone: components["schemas"]["Zone"];
        };
        /** ProjectDetail */
        ProjectDetail: {
            /** Allowed Actions */
            allowed_actions: string[];
            /** Area Of Operation */
            area_of_operation: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Description */
            description: string;
            /** Epsg */
            epsg: number | null;
            /** Expected End On */
            expected_end_on: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Archived */
            is_archived: boolean;
            manager: components["schemas"]["Reference"] | null;
            /** Name */
            name: string;
            /** Number */
            number: string;
            region: components["schemas"]["Reference"];
            /** Start On */
            start_on: string | null;
            status: components["schemas"]["ProjectStatus"];
            /** Time Zone */
            time_zone: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /** ProjectFilters */
        ProjectFilters: {
            /** Expected End From */
            expected_end_from?: string | null;
            /** Expected End To */
            expected_end_to?: string | null;
            /**
             * Is Archived
             * @default false
             */
            is_archived: boolean;
            /** Region Id */
            region_id?: string | null;
            /** Start From */
            start_from?: string | null;
            /** Start To */
            start_to?: string | null;
            status?: components["schemas"]["ProjectStatus"] | null;
        };
        /** ProjectOfSite */
        ProjectOfSite: {
            /** Epsg */
            epsg: number | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Number */
            number: string;
            status: components["schemas"]["ProjectStatus"];
            /** Time Zone */
            time_zone: string;
        };
        /** ProjectRow */
        ProjectRow: {
            /** Area Of Operation */
            area_of_operation: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Expected End On */
            expected_end_on: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Archived */
            is_archived: boolean;
            /** Manager Id */
            manager_id: string | null;
            /** Manager Name */
            manager_name: string;
            /** Name */
            name: string;
            /** Number */
            number: string;
            /** Open Site Count */
            open_site_count: number;
            /**
             * Region Id
             * Format: uuid
             */
            region_id: string;
            /** Region Name */
            region_name: string;
            /** Site Count */
            site_count: number;
            /** Start On */
            start_on: string | null;
            status: components["schemas"]["ProjectStatus"];
            /** Version */
            version: number;
        };
        /** ProjectRowExportParams */
        ProjectRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: number, name, region, status, start_on, expected_end_on, created_at.
             * @default -created_at
             */
            sort: string;
        };
        /** ProjectRowListParams */
        ProjectRowListParams: {
            /**
             * Page
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: number, name, region, status, start_on, expected_end_on, created_at.
             * @default -created_at
             */
            sort: string;
        };
        /**
         * ProjectStatus
         * @enum {string}
         */
        ProjectStatus: "planned" | "in_progress" | "on_hold" | "completed" | "cancelled";
        /**
         * ProjectSummary
         * @description Number of projects by status; `total` counts those that are not archived.
         */
        ProjectSummary: {
            /** Archived */
            archived: number;
            /** Cancelled */
            cancelled: number;
            /** Completed */
            completed: number;
            /** In Progress */
            in_progress: number;
            /** On Hold */
            on_hold: number;
            /** Planned */
            planned: number;
            /** Total */
            total: number;
        };
        /**
         * Reason
         * @description The body of an action that may need a reason.
         */
        Reason: {
            /**
             * Reason
             * @default
             */
            reason: string;
        };
        /** ReconcileBody */
        ReconcileBody: {
            /**
             * Differences
             * @default []
             */
            differences: components["schemas"]["DifferenceBody"][];
        };
        /** Reconciliation */
        Reconciliation: {
            /** Lines */
            lines: components["schemas"]["ReconciliationLine"][];
            shot: components["schemas"]["ShotAnswer"] | null;
        };
        /** ReconciliationLine */
        ReconciliationLine: {
            /** Blasted Kg */
            blasted_kg: string;
            /** Issued Kg */
            issued_kg: string;
            /** Loaded Kg */
            loaded_kg: string;
            /** Note */
            note: string;
            /** On Site Kg */
            on_site_kg: string;
            /** Planned Kg */
            planned_kg: string;
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            /** Product Name */
            product_name: string;
            /** Reason Code */
            reason_code: string | null;
            /** Returned Kg */
            returned_kg: string;
            /** Unloaded Kg */
            unloaded_kg: string;
            /** Written Off Kg */
            written_off_kg: string;
        };
        /**
         * Reference
         * @description Another record, by id and name.
         */
        Reference: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * RegionChange
         * @description Only the fields that are sent are changed.
         */
        RegionChange: {
            /** Is Active */
            is_active?: boolean | null;
            latitude_deg?: components["schemas"]["Latitude"] | null;
            longitude_deg?: components["schemas"]["Longitude"] | null;
            name?: components["schemas"]["Name"] | null;
            /** Name Ar */
            name_ar?: string | null;
        };
        /** RegionFilters */
        RegionFilters: {
            /** Is Active */
            is_active?: boolean | null;
        };
        /** RegionRow */
        RegionRow: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Active */
            is_active: boolean;
            /** Latitude Deg */
            latitude_deg: string | null;
            /** Longitude Deg */
            longitude_deg: string | null;
            /** Name */
            name: string;
            /** Name Ar */
            name_ar: string;
            /** Version */
            version: number;
        };
        /** RegionRowExportParams */
        RegionRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: name.
             * @default name
             */
            sort: string;
        };
        /** RegionRowListParams */
        RegionRowListParams: {
            /**
             * Page
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: name.
             * @default name
             */
            sort: string;
        };
        /** ReturnBody */
        ReturnBody: {
            /**
             * Note
             * @default
             */
            note: string;
            /** Quantities Kg */
            quantities_kg: {
                [key: string]: components["schemas"]["ExactKilograms"];
            };
            /**
             * Store Id
             * Format: uuid
             */
            store_id: string;
        };
        RockDensity: number | string;
        /** RoleName */
        RoleName: {
            /** Code */
            code: string;
            /** Name */
            name: string;
            /** Name Ar */
            name_ar: string;
        };
        /** RoleRow */
        RoleRow: {
            /** Code */
            code: string;
            /** Name */
            name: string;
            /** Name Ar */
            name_ar: string;
            /** Reach */
            reach: string;
            /** Rights */
            rights: string[];
        };
        /**
         * SealStatus
         * @description `head` is the seal of the newest block, in hex; `anchor` compares it with the copy kept outside the database.
         */
        SealStatus: {
            anchor: components["schemas"]["AnchorState"];
            /** Blocks */
            blocks: number;
            /** Head */
            head: string | null;
            /** Last Event At */
            last_event_at: string | null;
            /** Last Sealed At */
            last_sealed_at: string | null;
            /** Last Sequence */
            last_sequence: number | null;
            /** Sealed Events */
            sealed_events: number;
            /** Unsealed Events */
            unsealed_events: number;
        };
        /** Session */
        Session: {
            /** Access Token */
            access_token: string;
            /** Expires In S */
            expires_in_s: number;
            user: components["schemas"]["Me"];
        };
        /** SettingChange */
        SettingChange: {
            /** Value */
            value: unknown;
        };
        /**
         * SettingDetail
         * @description A runtime setting. `type` is the JSON Schema of its value; `version` is 0 while nothing is stored.
         */
        SettingDetail: {
            /** Default */
            default: unknown;
            /** Description */
            description: string;
            /** Group */
            group: string;
            /** Is Default */
            is_default: boolean;
            /** Key */
            key: string;
            /** Type */
            type: {
                [key: string]: unknown;
            };
            /** Unit */
            unit: string;
            /** Updated At */
            updated_at: string | null;
            /** Value */
            value: unknown;
            /** Version */
            version: number;
        };
        /** ShotAnswer */
        ShotAnswer: {
            /** Allowed Actions */
            allowed_actions: string[];
            /** Fired At */
            fired_at: string | null;
            fired_by: components["schemas"]["Reference"] | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Misfires */
            misfires: string;
            /** Notes */
            notes: string;
            /** Number */
            number: string;
            /** Reconciled At */
            reconciled_at: string | null;
            reconciled_by: components["schemas"]["Reference"] | null;
            status: components["schemas"]["ShotStatus"];
            /** Version */
            version: number;
        };
        /**
         * ShotStatus
         * @enum {string}
         */
        ShotStatus: "loading" | "fired" | "reconciled";
        /**
         * SiteChange
         * @description Only the fields that are sent are changed.
         */
        SiteChange: {
            /** @default  */
            address: components["schemas"]["Address"];
            /** @default  */
            name: components["schemas"]["Name"];
            /** @default 2.6 */
            rock_density_t_m3: components["schemas"]["RockDensity"];
        };
        /** SiteDetail */
        SiteDetail: {
            /** Address */
            address: string;
            /** Allowed Actions */
            allowed_actions: string[];
            /** Completion Percent */
            completion_percent: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Milestones */
            milestones: components["schemas"]["Milestone"][];
            /** Name */
            name: string;
            /** Number */
            number: string;
            project: components["schemas"]["ProjectOfSite"];
            region: components["schemas"]["Reference"];
            /** Rock Density T M3 */
            rock_density_t_m3: number;
            status: components["schemas"]["SiteStatus"];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /** SiteFilters */
        SiteFilters: {
            /** Is Open */
            is_open?: boolean | null;
            /** Project Id */
            project_id?: string | null;
            /** Region Id */
            region_id?: string | null;
            status?: components["schemas"]["SiteStatus"] | null;
        };
        /** SiteRow */
        SiteRow: {
            /** Address */
            address: string;
            /** Completed At */
            completed_at: string | null;
            /** Completion Percent */
            completion_percent: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Number */
            number: string;
            /** Operator Completed At */
            operator_completed_at: string | null;
            /** Pattern Approved At */
            pattern_approved_at: string | null;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** Project Name */
            project_name: string;
            /** Project Number */
            project_number: string;
            /**
             * Region Id
             * Format: uuid
             */
            region_id: string;
            /** Region Name */
            region_name: string;
            /** Rock Density T M3 */
            rock_density_t_m3: string;
            /** Simulation Confirmed At */
            simulation_confirmed_at: string | null;
            status: components["schemas"]["SiteStatus"];
            /** Version */
            version: number;
        };
        /** SiteRowExportParams */
        SiteRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: number, name, project, region, status, created_at.
             * @default -created_at
             */
            sort: string;
        };
        /** SiteRowListParams */
        SiteRowListParams: {
            /**
             * Page
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: number, name, project, region, status, created_at.
             * @default -created_at
             */
            sort: string;
        };
        /**
         * SiteStatus
         * @enum {string}
         */
        SiteStatus: "planned" | "setup" | "in_progress" | "blast" | "on_hold" | "completed" | "cancelled" | "archived";
        /**
         * SiteStep
         * @description A milestone of the site has been reached.
         */
        SiteStep: {
            /**
             * Details
             * @default {}
             */
            details: {
                [key: string]: unknown;
            };
            /**
             * Site Id
             * Format: uuid
             */
            site_id: string;
            /** Version */
            version: number;
        };
        Specifications: {
            [key: string]: components["schemas"]["Fact"];
        };
        /** StartingHoleRow */
        StartingHoleRow: {
            /** Lead In Ms */
            lead_in_ms: number;
            /**
             * Point Id
             * Format: uuid
             */
            point_id: string;
        };
        /**
         * State
         * @enum {string}
         */
        State: "queued" | "running" | "done" | "failed" | "cancelled";
        /**
         * Step
         * @description One line of a record's history.
         */
        Step: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By Id */
            by_id: string | null;
            /** By Name */
            by_name: string;
            /** From State */
            from_state: string;
            /** Name */
            name: string;
            /** Reason */
            reason: string;
            /** To State */
            to_state: string;
        };
        /** TieUpAnswer */
        TieUpAnswer: {
            /** Connections */
            connections: components["schemas"]["ConnectionRow"][];
            /** In Hole Delay Ms */
            in_hole_delay_ms: number;
            /** Mic Window Ms */
            mic_window_ms: number;
            /** Starting Holes */
            starting_holes: components["schemas"]["StartingHoleRow"][];
            /** Version */
            version: number;
        };
        /** TieUpEdit */
        TieUpEdit: {
            /** Operations */
            operations: components["schemas"]["TieUpOperation"][];
        };
        /**
         * TieUpOperation
         * @description One operation. connect, disconnect, set_delay need both points; start and unstart one point.
         */
        TieUpOperation: {
            connector_type?: components["schemas"]["ConnectorType"] | null;
            delay_ms?: components["schemas"]["Delay"] | null;
            /** From Point Id */
            from_point_id?: string | null;
            in_hole_delay_ms?: components["schemas"]["Delay"] | null;
            lead_in_ms?: components["schemas"]["Delay"] | null;
            /** Mic Window Ms */
            mic_window_ms?: number | null;
            /**
             * Op
             * @enum {string}
             */
            op: "connect" | "disconnect" | "set_delay" | "start" | "unstart" | "clear" | "settings";
            /** Point Id */
            point_id?: string | null;
            /** To Point Id */
            to_point_id?: string | null;
        };
        /**
         * TimingAnswer
         * @description Firing times by point, the MIC per sliding half-open window, and findings.
         */
        TimingAnswer: {
            /** Charged Kg */
            charged_kg: number;
            /** Duration Ms */
            duration_ms: number | null;
            /** Error Count */
            error_count: number;
            /** Finding Count */
            finding_count: number;
            /** Findings */
            findings: components["schemas"]["TimingFinding"][];
            /** Hole Numbers */
            hole_numbers: string[];
            /** In Hole Delay Ms */
            in_hole_delay_ms: number;
            /** Mic Holes */
            mic_holes: string[];
            /** Mic Kg */
            mic_kg: number;
            /** Mic Start Ms */
            mic_start_ms: number | null;
            /** Mic Window Ms */
            mic_window_ms: number;
            /** Point Ids */
            point_ids: string[];
            /** Times Ms */
            times_ms: (number | null)[];
            /** Unreached Count */
            unreached_count: number;
            /** Version */
            version: number;
            /** Window Mass Kg */
            window_mass_kg: number[];
            /** Window Start Ms */
            window_start_ms: number[];
        };
        /** TimingFinding */
        TimingFinding: {
            /** Code */
            code: string;
            /** Hole Numbers */
            hole_numbers: string[];
            /** Message */
            message: string;
            /** Point Ids */
            point_ids: string[];
            /** Severity */
            severity: string;
        };
        /** UnreadCount */
        UnreadCount: {
            /** Unread */
            unread: number;
        };
        /**
         * UserChange
         * @description Only the fields that are sent are changed.
         */
        UserChange: {
            /** Address */
            address?: string | null;
            country_of_origin?: components["schemas"]["Country"] | null;
            /** Email */
            email?: string | null;
            first_name?: components["schemas"]["PersonName"] | null;
            last_name?: components["schemas"]["PersonName"] | null;
            phone_home?: components["schemas"]["Phone"] | null;
            phone_resident?: components["schemas"]["Phone"] | null;
            /** Primary Role */
            primary_role?: string | null;
            /** Region Id */
            region_id?: string | null;
            /** Roles */
            roles?: string[] | null;
        };
        /** UserDetail */
        UserDetail: {
            /** Address */
            address: string;
            /** Allowed Actions */
            allowed_actions: string[];
            /** Country Of Origin */
            country_of_origin: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Email */
            email: string;
            /** First Name */
            first_name: string;
            /** Full Name */
            full_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Language */
            language: string;
            /** Last Name */
            last_name: string;
            /** Last Sign In At */
            last_sign_in_at: string | null;
            /** Phone Home */
            phone_home: string;
            /** Phone Resident */
            phone_resident: string;
            /** Primary Role */
            primary_role: string;
            region: components["schemas"]["Reference"] | null;
            /** Roles */
            roles: components["schemas"]["RoleName"][];
            status: components["schemas"]["UserStatus"];
            /** Version */
            version: number;
        };
        /** UserFilters */
        UserFilters: {
            /** Created From */
            created_from?: string | null;
            /** Created To */
            created_to?: string | null;
            /** Email Domain */
            email_domain?: string | null;
            /** Region Id */
            region_id?: string | null;
            /** Role */
            role?: string | null;
            status?: components["schemas"]["UserStatus"] | null;
        };
        /** UserRow */
        UserRow: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Email */
            email: string;
            /** First Name */
            first_name: string;
            /** Full Name */
            full_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Last Name */
            last_name: string;
            /** Last Sign In At */
            last_sign_in_at: string | null;
            /** Primary Role */
            primary_role: string;
            /** Primary Role Name */
            primary_role_name: string;
            /** Region Id */
            region_id: string | null;
            /** Region Name */
            region_name: string | null;
            /** Role Names */
            role_names: string[];
            status: components["schemas"]["UserStatus"];
        };
        /** UserRowExportParams */
        UserRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: email, first_name, last_name, role, status, created_at, last_sign_in_at.
             * @default last_name
             */
            sort: string;
        };
        /** UserRowListParams */
        UserRowListParams: {
            /**
             * Page
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: email, first_name, last_name, role, status, created_at, last_sign_in_at.
             * @default last_name
             */
            sort: string;
        };
        /**
         * UserStatus
         * @enum {string}
         */
        UserStatus: "active" | "inactive" | "locked" | "suspended";
        Word: string;
        /**
         * WriteOffReason
         * @description Why explosive left the books without a blast. `destroyed` goes to the account of destroyed explosive, the
         *     others to the account of losses.
         * @enum {string}
         */
        WriteOffReason: "destroyed" | "spilled" | "short_delivery" | "measurement" | "lost" | "other";
        Year: number;
        Zone: string;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_approval_requests: {
        parameters: {
            query?: {
                approval_type?: components["schemas"]["ApprovalType"] | null;
                page?: number;
                page_size?: number;
                priority?: components["schemas"]["Priority"] | null;
                requested_by_id?: string | null;
                requested_from?: string | null;
                requested_to?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                site_id?: string | null;
                /** @description Comma separated; a leading minus reverses. Any of: number, status, priority, requested_at, expected_usage_on, site_name. */
                sort?: string;
                status?: components["schemas"]["ApprovalStatus"] | null;
                store_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ApprovalRow_"];
                };
            };
        };
    };
    submit_approval_request: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApprovalRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDetail"];
                };
            };
        };
    };
    get_approval_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                request_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDetail"];
                };
            };
        };
    };
    approve_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                request_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDetail"];
                };
            };
        };
    };
    cancel_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                request_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDetail"];
                };
            };
        };
    };
    issue_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                request_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDetail"];
                };
            };
        };
    };
    reject_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                request_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDetail"];
                };
            };
        };
    };
    withdraw_approval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                request_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDetail"];
                };
            };
        };
    };
    get_checklists: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistItems"];
                };
            };
        };
    };
    export_approval_requests: {
        parameters: {
            query?: {
                approval_type?: components["schemas"]["ApprovalType"] | null;
                format?: "csv" | "xlsx";
                priority?: components["schemas"]["Priority"] | null;
                requested_by_id?: string | null;
                requested_from?: string | null;
                requested_to?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                site_id?: string | null;
                /** @description Comma separated; a leading minus reverses. Any of: number, status, priority, requested_at, expected_usage_on, site_name. */
                sort?: string;
                status?: components["schemas"]["ApprovalStatus"] | null;
                store_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_audit_events: {
        parameters: {
            query?: {
                actor_id?: string | null;
                event?: string | null;
                from?: string | null;
                page?: number;
                page_size?: number;
                resource?: string | null;
                resource_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: at. */
                sort?: string;
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AuditEventRow_"];
                };
            };
        };
    };
    get_audit_event: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                event_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEventDetail"];
                };
            };
        };
    };
    export_audit_events: {
        parameters: {
            query?: {
                actor_id?: string | null;
                event?: string | null;
                format?: "csv" | "xlsx";
                from?: string | null;
                resource?: string | null;
                resource_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: at. */
                sort?: string;
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    get_audit_verification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealStatus"];
                };
            };
        };
    };
    get_audit_vocabulary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVocabulary"];
                };
            };
        };
    };
    get_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    change_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Preferences"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    refresh_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
        };
    };
    set_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordByCode"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
        };
    };
    sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    get_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: string;
                    };
                };
            };
        };
    };
    list_jobs: {
        parameters: {
            query?: {
                kind?: string | null;
                owner_id?: string | null;
                page?: number;
                page_size?: number;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: created_at, started_at, finished_at, kind. */
                sort?: string;
                state?: components["schemas"]["State"] | null;
                subject_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_JobRow_"];
                };
            };
        };
    };
    get_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobDetail"];
                };
            };
        };
    };
    cancel_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobDetail"];
                };
            };
        };
    };
    export_jobs: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx";
                kind?: string | null;
                owner_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: created_at, started_at, finished_at, kind. */
                sort?: string;
                state?: components["schemas"]["State"] | null;
                subject_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_machines: {
        parameters: {
            query?: {
                machine_type?: string | null;
                model?: string | null;
                page?: number;
                page_size?: number;
                region_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: number, name, machine_type, model, manufacturer, serial_number, manufacturing_year, region, status, created_at. */
                sort?: string;
                status?: components["schemas"]["MachineStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_MachineRow_"];
                };
            };
        };
    };
    create_machine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMachine"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineDetail"];
                };
            };
        };
    };
    get_machine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineDetail"];
                };
            };
        };
    };
    change_machine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MachineChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineDetail"];
                };
            };
        };
    };
    maintain_machine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineDetail"];
                };
            };
        };
    };
    make_available_machine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineDetail"];
                };
            };
        };
    };
    put_in_use_machine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineDetail"];
                };
            };
        };
    };
    take_out_of_service_machine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineDetail"];
                };
            };
        };
    };
    get_machine_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Step"][];
                };
            };
        };
    };
    export_machines: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx";
                machine_type?: string | null;
                model?: string | null;
                region_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: number, name, machine_type, model, manufacturer, serial_number, manufacturing_year, region, status, created_at. */
                sort?: string;
                status?: components["schemas"]["MachineStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_my_projects: {
        parameters: {
            query?: {
                expected_end_from?: string | null;
                expected_end_to?: string | null;
                is_archived?: boolean;
                page?: number;
                page_size?: number;
                region_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: number, name, region, status, start_on, expected_end_on, created_at. */
                sort?: string;
                start_from?: string | null;
                start_to?: string | null;
                status?: components["schemas"]["ProjectStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ProjectRow_"];
                };
            };
        };
    };
    export_my_projects: {
        parameters: {
            query?: {
                expected_end_from?: string | null;
                expected_end_to?: string | null;
                format?: "csv" | "xlsx";
                is_archived?: boolean;
                region_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: number, name, region, status, start_on, expected_end_on, created_at. */
                sort?: string;
                start_from?: string | null;
                start_to?: string | null;
                status?: components["schemas"]["ProjectStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_my_sites: {
        parameters: {
            query?: {
                is_open?: boolean | null;
                page?: number;
                page_size?: number;
                project_id?: string | null;
                region_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: number, name, project, region, status, created_at. */
                sort?: string;
                status?: components["schemas"]["SiteStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SiteRow_"];
                };
            };
        };
    };
    export_my_sites: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx";
                is_open?: boolean | null;
                project_id?: string | null;
                region_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: number, name, project, region, status, created_at. */
                sort?: string;
                status?: components["schemas"]["SiteStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_notifications: {
        parameters: {
            query?: {
                is_unread?: boolean | null;
                page?: number;
                page_size?: number;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: created_at. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_NotificationRow_"];
                };
            };
        };
    };
    read_notification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notification_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    export_notifications: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx";
                is_unread?: boolean | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: created_at. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    read_all_notifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    count_unread_notifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadCount"];
                };
            };
        };
    };
    list_projects: {
        parameters: {
            query?: {
                expected_end_from?: string | null;
                expected_end_to?: string | null;
                is_archived?: boolean;
                page?: number;
                page_size?: number;
                region_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: number, name, region, status, start_on, expected_end_on, created_at. */
                sort?: string;
                start_from?: string | null;
                start_to?: string | null;
                status?: components["schemas"]["ProjectStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ProjectRow_"];
                };
            };
        };
    };
    create_project: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProject"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectDetail"];
                };
            };
        };
    };
    get_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectDetail"];
                };
            };
        };
    };
    delete_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectDetail"];
                };
            };
        };
    };
    archive_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectDetail"];
                };
            };
        };
    };
    cancel_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectDetail"];
                };
            };
        };
    };
    complete_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectDetail"];
                };
            };
        };
    };
    list_project_dependents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dependents"];
                };
            };
        };
    };
    hold_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectDetail"];
                };
            };
        };
    };
    list_project_members: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"][];
                };
            };
        };
    };
    add_project_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMember"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
        };
    };
    remove_project_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    resume_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectDetail"];
                };
            };
        };
    };
    start_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectDetail"];
                };
            };
        };
    };
    get_project_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Step"][];
                };
            };
        };
    };
    export_projects: {
        parameters: {
            query?: {
                expected_end_from?: string | null;
                expected_end_to?: string | null;
                format?: "csv" | "xlsx";
                is_archived?: boolean;
                region_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: number, name, region, status, start_on, expected_end_on, created_at. */
                sort?: string;
                start_from?: string | null;
                start_to?: string | null;
                status?: components["schemas"]["ProjectStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    get_project_summary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectSummary"];
                };
            };
        };
    };
    list_regions: {
        parameters: {
            query?: {
                is_active?: boolean | null;
                page?: number;
                page_size?: number;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: name. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_RegionRow_"];
                };
            };
        };
    };
    create_region: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRegion"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionRow"];
                };
            };
        };
    };
    get_region: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionRow"];
                };
            };
        };
    };
    change_region: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegionChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionRow"];
                };
            };
        };
    };
    export_regions: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx";
                is_active?: boolean | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: name. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_roles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleRow"][];
                };
            };
        };
    };
    list_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingDetail"][];
                };
            };
        };
    };
    reset_setting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingDetail"];
                };
            };
        };
    };
    change_setting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingDetail"];
                };
            };
        };
    };
    list_sites: {
        parameters: {
            query?: {
                is_open?: boolean | null;
                page?: number;
                page_size?: number;
                project_id?: string | null;
                region_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: number, name, project, region, status, created_at. */
                sort?: string;
                status?: components["schemas"]["SiteStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SiteRow_"];
                };
            };
        };
    };
    create_site: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSite"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteDetail"];
                };
            };
        };
    };
    get_site: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteDetail"];
                };
            };
        };
    };
    delete_site: {
        parameters: {
            query?: {
                confirmed?: string[];
            };
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_site: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SiteChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteDetail"];
                };
            };
        };
    };
    archive_site: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteDetail"];
                };
            };
        };
    };
    calculate_charges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calculation"];
                };
            };
        };
    };
    cancel_site: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteDetail"];
                };
            };
        };
    };
    set_charge_override: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverrideBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChargeSummary"];
                };
            };
        };
    };
    drop_charge_override: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PointsBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChargeSummary"];
                };
            };
        };
    };
    get_charge_summary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChargeSummary"];
                };
            };
        };
    };
    list_charges: {
        parameters: {
            query?: {
                finding_code?: string | null;
                is_overridden?: boolean | null;
                page?: number;
                page_size?: number;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: hole_number, total_kg, length_m, powder_factor_kg_m3, shortfall_m. */
                sort?: string;
            };
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ChargeRow_"];
                };
            };
        };
    };
    export_charges: {
        parameters: {
            query?: {
                finding_code?: string | null;
                format?: "csv" | "xlsx";
                is_overridden?: boolean | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: hole_number, total_kg, length_m, powder_factor_kg_m3, shortfall_m. */
                sort?: string;
            };
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    confirm_simulation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteStep"];
                };
            };
        };
    };
    list_site_dependents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dependents"];
                };
            };
        };
    };
    fire_shot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FireBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliation"];
                };
            };
        };
    };
    hold_site: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteDetail"];
                };
            };
        };
    };
    get_loading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoleLoadingRow"][];
                };
            };
        };
    };
    record_loading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoadingBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoadedTotals"];
                };
            };
        };
    };
    set_loading_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoadingRuleBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChargeSummary"];
                };
            };
        };
    };
    record_loading_as_planned: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoadedTotals"];
                };
            };
        };
    };
    ready_to_blast_site: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteDetail"];
                };
            };
        };
    };
    reconcile_shot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReconcileBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliation"];
                };
            };
        };
    };
    get_reconciliation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliation"];
                };
            };
        };
    };
    resume_site: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteDetail"];
                };
            };
        };
    };
    return_leftovers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliation"];
                };
            };
        };
    };
    set_up_site: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteDetail"];
                };
            };
        };
    };
    start_site: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteDetail"];
                };
            };
        };
    };
    get_tie_up: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TieUpAnswer"];
                };
            };
        };
    };
    edit_tie_up: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TieUpEdit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TieUpAnswer"];
                };
            };
        };
    };
    get_site_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Step"][];
                };
            };
        };
    };
    get_timing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimingAnswer"];
                };
            };
        };
    };
    export_sites: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx";
                is_open?: boolean | null;
                project_id?: string | null;
                region_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: number, name, project, region, status, created_at. */
                sort?: string;
                status?: components["schemas"]["SiteStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_users: {
        parameters: {
            query?: {
                created_from?: string | null;
                created_to?: string | null;
                email_domain?: string | null;
                page?: number;
                page_size?: number;
                region_id?: string | null;
                role?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: email, first_name, last_name, role, status, created_at, last_sign_in_at. */
                sort?: string;
                status?: components["schemas"]["UserStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_UserRow_"];
                };
            };
        };
    };
    create_user: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetail"];
                };
            };
        };
    };
    get_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetail"];
                };
            };
        };
    };
    change_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetail"];
                };
            };
        };
    };
    activate_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetail"];
                };
            };
        };
    };
    deactivate_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetail"];
                };
            };
        };
    };
    issue_password_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewPasswordCode"];
                };
            };
        };
    };
    export_users: {
        parameters: {
            query?: {
                created_from?: string | null;
                created_to?: string | null;
                email_domain?: string | null;
                format?: "csv" | "xlsx";
                region_id?: string | null;
                role?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: email, first_name, last_name, role, status, created_at, last_sign_in_at. */
                sort?: string;
                status?: components["schemas"]["UserStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
