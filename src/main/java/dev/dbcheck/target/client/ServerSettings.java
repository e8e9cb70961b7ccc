package dev.dbcheck.target.client;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The server's settings that a client can send along with its login, and what the server says to
 * others.
 *
 * <p>Recorded from {@code pg_settings} of PostgreSQL 18.6 and by logging in with each. Those of
 * superusers are among the accepted ones; a value can still be refused.
 */
public final class ServerSettings {
  private static final Set<String> SETTABLE =
      names(
          """
          allow_in_place_tablespaces allow_system_table_mods application_name array_nulls
          backend_flush_after backslash_quote backtrace_functions bytea_output
          check_function_bodies client_connection_check_interval client_encoding
          client_min_messages commit_delay commit_siblings compute_query_id
          constraint_exclusion cpu_index_tuple_cost cpu_operator_cost cpu_tuple_cost
          createrole_self_grant cursor_tuple_fraction datestyle deadlock_timeout
          debug_discard_caches debug_logical_replication_streaming debug_parallel_query
          debug_pretty_print debug_print_parse debug_print_plan debug_print_rewritten
          default_statistics_target default_table_access_method default_tablespace
          default_text_search_config default_toast_compression default_transaction_deferrable
          default_transaction_isolation default_transaction_read_only dynamic_library_path
          effective_cache_size effective_io_concurrency enable_async_append enable_bitmapscan
          enable_distinct_reordering enable_gathermerge enable_group_by_reordering
          enable_hashagg enable_hashjoin enable_incremental_sort enable_indexonlyscan
          enable_indexscan enable_material enable_memoize enable_mergejoin enable_nestloop
          enable_parallel_append enable_parallel_hash enable_partition_pruning
          enable_partitionwise_aggregate enable_partitionwise_join enable_presorted_aggregate
          enable_self_join_elimination enable_seqscan enable_sort enable_tidscan
          escape_string_warning event_triggers exit_on_error extension_control_path
          extra_float_digits file_copy_method from_collapse_limit geqo geqo_effort
          geqo_generations geqo_pool_size geqo_seed geqo_selection_bias geqo_threshold
          gin_fuzzy_search_limit gin_pending_list_limit hash_mem_multiplier
          icu_validation_level idle_in_transaction_session_timeout idle_session_timeout
          ignore_checksum_failure ignore_system_indexes intervalstyle io_combine_limit jit
          jit_above_cost jit_debugging_support jit_dump_bitcode jit_expressions
          jit_inline_above_cost jit_optimize_above_cost jit_profiling_support
          jit_tuple_deforming join_collapse_limit lc_messages lc_monetary lc_numeric lc_time
          lo_compat_privileges local_preload_libraries lock_timeout log_connections
          log_disconnections log_duration log_error_verbosity log_executor_stats
          log_lock_failures log_lock_waits log_min_duration_sample log_min_duration_statement
          log_min_error_statement log_min_messages log_parameter_max_length
          log_parameter_max_length_on_error log_parser_stats log_planner_stats
          log_replication_commands log_statement log_statement_sample_rate log_statement_stats
          log_temp_files log_transaction_sample_rate logical_decoding_work_mem
          maintenance_io_concurrency maintenance_work_mem max_parallel_maintenance_workers
          max_parallel_workers max_parallel_workers_per_gather max_stack_depth
          md5_password_warnings min_parallel_index_scan_size min_parallel_table_scan_size
          options output_plugin_libraries parallel_leader_participation parallel_setup_cost
          parallel_tuple_cost password_encryption plan_cache_mode post_auth_delay
          quote_all_identifiers random_page_cost recursive_worktable_factor replication
          restrict_nonsystem_relation_kind role row_security scram_iterations search_path seed
          seq_page_cost session_authorization session_preload_libraries
          session_replication_role sort_mem standard_conforming_strings statement_timeout
          stats_fetch_consistency synchronize_seqscans synchronous_commit tcp_keepalives_count
          tcp_keepalives_idle tcp_keepalives_interval tcp_user_timeout temp_buffers
          temp_file_limit temp_tablespaces timezone timezone_abbreviations trace_notify
          trace_sort track_activities track_cost_delay_timing track_counts track_functions
          track_io_timing track_wal_io_timing transaction_deferrable transaction_isolation
          transaction_read_only transaction_timeout transform_null_equals update_process_title
          vacuum_buffer_usage_limit vacuum_cost_delay vacuum_cost_limit vacuum_cost_page_dirty
          vacuum_cost_page_hit vacuum_cost_page_miss vacuum_failsafe_age vacuum_freeze_min_age
          vacuum_freeze_table_age vacuum_max_eager_freeze_failure_rate vacuum_mem
          vacuum_multixact_failsafe_age vacuum_multixact_freeze_min_age
          vacuum_multixact_freeze_table_age vacuum_truncate wal_compression
          wal_consistency_checking wal_init_zero wal_recycle wal_sender_timeout
          wal_skip_threshold work_mem xmlbinary xmloption zero_damaged_pages\
          """);

  private static final Set<String> OF_FILE =
      names(
          """
          allow_alter_system archive_cleanup_command archive_command archive_library
          archive_timeout authentication_timeout autovacuum autovacuum_analyze_scale_factor
          autovacuum_analyze_threshold autovacuum_max_workers autovacuum_naptime
          autovacuum_vacuum_cost_delay autovacuum_vacuum_cost_limit
          autovacuum_vacuum_insert_scale_factor autovacuum_vacuum_insert_threshold
          autovacuum_vacuum_max_threshold autovacuum_vacuum_scale_factor
          autovacuum_vacuum_threshold autovacuum_work_mem bgwriter_delay bgwriter_flush_after
          bgwriter_lru_maxpages bgwriter_lru_multiplier checkpoint_completion_target
          checkpoint_flush_after checkpoint_timeout checkpoint_warning file_extend_method
          fsync full_page_writes gss_accept_delegation hot_standby_feedback
          idle_replication_slot_timeout io_workers krb_caseins_users krb_server_keyfile
          log_autovacuum_min_duration log_checkpoints log_destination log_directory
          log_file_mode log_filename log_hostname log_line_prefix log_recovery_conflict_waits
          log_rotation_age log_rotation_size log_startup_progress_interval log_timezone
          log_truncate_on_rotation max_parallel_apply_workers_per_subscription
          max_pred_locks_per_page max_pred_locks_per_relation max_slot_wal_keep_size
          max_standby_archive_delay max_standby_streaming_delay
          max_sync_workers_per_subscription max_wal_size min_wal_size
          oauth_validator_libraries pre_auth_delay primary_conninfo primary_slot_name
          recovery_end_command recovery_init_sync_method recovery_min_apply_delay
          recovery_prefetch remove_temp_files_after_crash restart_after_crash restore_command
          send_abort_for_crash send_abort_for_kill ssl ssl_ca_file ssl_cert_file ssl_ciphers
          ssl_crl_dir ssl_crl_file ssl_dh_params_file ssl_groups ssl_key_file
          ssl_max_protocol_version ssl_min_protocol_version ssl_passphrase_command
          ssl_passphrase_command_supports_reload ssl_prefer_server_ciphers ssl_tls13_ciphers
          summarize_wal sync_replication_slots synchronized_standby_slots
          synchronous_standby_names syslog_facility syslog_ident syslog_sequence_numbers
          syslog_split_messages wal_keep_size wal_receiver_create_temp_slot
          wal_receiver_status_interval wal_receiver_timeout wal_retrieve_retry_interval
          wal_summary_keep_time wal_sync_method wal_writer_delay wal_writer_flush_after\
          """);

  private static final Set<String> OF_START =
      names(
          """
          archive_mode autovacuum_freeze_max_age autovacuum_multixact_freeze_max_age
          autovacuum_worker_slots bonjour bonjour_name cluster_name commit_timestamp_buffers
          config_file data_directory data_sync_retry debug_io_direct
          dynamic_shared_memory_type event_source external_pid_file hba_file hot_standby
          huge_page_size huge_pages ident_file ignore_invalid_pages io_max_combine_limit
          io_max_concurrency io_method jit_provider listen_addresses logging_collector
          max_active_replication_origins max_connections max_files_per_process
          max_locks_per_transaction max_logical_replication_workers max_notify_queue_pages
          max_pred_locks_per_transaction max_prepared_transactions max_replication_slots
          max_wal_senders max_worker_processes min_dynamic_shared_memory
          multixact_member_buffers multixact_offset_buffers notify_buffers port
          recovery_target recovery_target_action recovery_target_inclusive recovery_target_lsn
          recovery_target_name recovery_target_time recovery_target_timeline
          recovery_target_xid reserved_connections serializable_buffers shared_buffers
          shared_memory_type shared_preload_libraries subtransaction_buffers
          superuser_reserved_connections trace_connection_negotiation
          track_activity_query_size track_commit_timestamp transaction_buffers
          unix_socket_directories unix_socket_group unix_socket_permissions wal_buffers
          wal_decode_buffer_size wal_level wal_log_hints\
          """);

  private static final Set<String> FIXED =
      names(
          """
          block_size data_checksums data_directory_mode debug_assertions huge_pages_status
          in_hot_standby integer_datetimes is_superuser max_function_args
          max_identifier_length max_index_keys num_os_semaphores segment_size server_encoding
          server_version server_version_num shared_memory_size
          shared_memory_size_in_huge_pages ssl_library wal_block_size wal_segment_size\
          """);

  private static final Pattern OF_MODULE =
      Pattern.compile("[a-z_\\x80-\\x{10FFFF}][a-z0-9_$\\x80-\\x{10FFFF}]*+");

  private ServerSettings() {}

  private static Set<String> names(String text) {
    return Set.of(text.strip().split("\\s+"));
  }

  /** Returns what becomes of a parameter that a client sends to the server as a setting. */
  public static ParameterUse use(String name) {
    return ParameterUse.sent(name, refusal(name));
  }

  /** Returns what the server says to a setting at login, unless it accepts one of that name. */
  public static Optional<String> refusal(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (SETTABLE.contains(lower) || lower.startsWith("_pq_.")) {
      return Optional.empty();
    }
    String parameter = "parameter \"" + name + "\" cannot be changed";
    if (OF_FILE.contains(lower)) {
      return Optional.of(parameter + " now");
    }
    if (OF_START.contains(lower)) {
      return Optional.of(parameter + " without restarting the server");
    }
    if (FIXED.contains(lower)) {
      return Optional.of(parameter);
    }
    if (lower.indexOf('.') < 0) {
      return Optional.of("unrecognized configuration parameter \"" + name + "\"");
    }
    boolean ofModule =
        Arrays.stream(lower.split("\\.", -1)).allMatch(part -> OF_MODULE.matcher(part).matches());
    return ofModule
        ? Optional.empty()
        : Optional.of("invalid configuration parameter name \"" + name + "\"");
  }
}
