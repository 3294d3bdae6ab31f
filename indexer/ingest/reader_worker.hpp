// SPDX-License-Identifier: GPL-2.0-or-later
//
// The inside of a reading process: it prepares what readers need, goes into its sandbox, and then
// answers one request after the other - a document's bytes in, a reading out - until the channel
// closes. Nothing here is trusted by the other end (wire.hpp); nothing but the bytes of the message
// gets in.
#pragma once

#include <functional>
#include <optional>

#include "indexer/document/parsed_file.hpp"
#include "indexer/ingest/wire.hpp"
#include "indexer/system/channel.hpp"
#include "indexer/system/sandbox.hpp"

namespace chancery::ingest {

/// Reads a document: readers and structure.
Reading read_document(std::string_view bytes, const ReadRequest& request);

/// What is said of a scan: that it failed, with its pages and this advice. None for other files.
std::optional<Reading> refuse_scan(const document::ParsedFile& parsed, std::string_view advice);

using ReadFunction = std::function<Reading(std::string_view bytes, const ReadRequest& request)>;

struct WorkerRules {
    system::SandboxRules sandbox;
    std::uint64_t max_answer_bytes = 0;
    ReadFunction read = read_document;
};

/// Exit code of a worker that was refused memory.
constexpr int memory_exit_code = 71;

/// Loads tables, encodings and rules of Unicode once, for all workers that are forked afterwards.
void prepare_reading();

/// Files and folders outside of any document that libraries read while they read one.
std::vector<std::string> files_that_readers_need();

/// A worker's life. Its first message is empty when it is confined, else the reason why it is not.
void serve(const system::Channel& channel, const WorkerRules& rules);

}  // namespace chancery::ingest
