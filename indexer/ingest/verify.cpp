// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/ingest/verify.hpp"

#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include "indexer/analysis/analyse.hpp"
#include "indexer/index/open.hpp"
#include "indexer/index/stored.hpp"

namespace chancery::ingest {
namespace {

/// Exit code of the child: how the shelf is.
enum class Health : int { sound = 0, damaged = 1 };

bool records_are_sound(const index::Shelf& shelf) {
    for (Xapian::docid id = 1; id <= shelf.lengths.last(); ++id) {
        const std::uint16_t length = shelf.lengths[id];
        if (length == index::Lengths::no_entry) continue;
        const std::string data = shelf.database.get_document(id).get_data();
        const bool sound = length == index::Lengths::edition_entry
                               ? index::decode_edition(data).has_value()
                               : index::decode_passage(data).has_value();
        if (!sound) return false;
    }
    return true;
}

/// Xapian opens the tables that it checks for writing, though it writes nothing.
bool xapian_can_check(const std::filesystem::path& folder, const std::string& language) {
    return access((folder / language / "postlist.glass").c_str(), W_OK) == 0;
}

Health examine(const std::filesystem::path& folder, const std::string& language) {
    try {
        if (xapian_can_check(folder, language) &&
            Xapian::Database::check((folder / language).string()) != 0) {
            return Health::damaged;
        }
        auto lengths = index::Lengths::read(folder / language / index::lengths_file);
        auto order = index::WorksOrder::read(folder / language / index::order_file);
        if (!lengths || !order) return Health::damaged;
        const index::Shelf shelf{
            language, Xapian::Database((folder / language).string()), *lengths, *order, 0, 0};
        return records_are_sound(shelf) ? Health::sound : Health::damaged;
    } catch (const Xapian::Error&) {
        return Health::damaged;
    }
}

/// What is wrong with a shelf; empty when it is sound.
std::string fault_of(const std::filesystem::path& folder, const std::string& language) {
    const pid_t child = fork();
    if (child < 0) return "cannot be examined: no process could be started";
    if (child == 0) _exit(static_cast<int>(examine(folder, language)));
    int status = 0;
    if (waitpid(child, &status, 0) != child)
        return "cannot be examined: the examining process is lost";
    if (WIFSIGNALED(status)) return "is damaged: reading it crashed";
    return WEXITSTATUS(status) == 0 ? std::string() : "is damaged";
}

}  // namespace

Result<index::Verification> verify(const std::filesystem::path& index) {
    auto found = index::verify_files(index, analysis::version);
    if (!found || !found->faults.empty()) return found;
    auto open = index::Index::open(index);
    if (!open) return pass_on(std::move(open));
    for (const std::string& language : open->languages()) {
        if (!xapian_can_check(open->generation_folder(), language)) {
            found->notes.push_back("Xapian's own check of " + language +
                                   " needs permission to write and was left out; digests and "
                                   "records were checked");
        }
        const std::string fault = fault_of(open->generation_folder(), language);
        if (!fault.empty())
            found->faults.push_back((open->generation_folder() / language).string() + " " + fault);
    }
    return found;
}

}  // namespace chancery::ingest
