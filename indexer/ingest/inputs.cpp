// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/ingest/inputs.hpp"

#include <algorithm>
#include <system_error>

#include "indexer/readers/readers.hpp"

namespace chancery::ingest {
namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) {
    const std::string name = path.filename().string();
    return name.size() > 1 && name[0] == '.' && name != "..";
}

/// Why an entry of a folder that is no folder is not read; empty when it is.
std::string_view reason_to_skip(const fs::path& path, const fs::file_status& status) {
    switch (status.type()) {
        case fs::file_type::symlink:
            return "is a symbolic link";
        case fs::file_type::fifo:
            return "is a FIFO";
        case fs::file_type::socket:
            return "is a socket";
        case fs::file_type::block:
        case fs::file_type::character:
            return "is a device";
        case fs::file_type::regular:
            break;
        default:
            return "is no regular file";
    }
    if (is_hidden(path)) return "is a hidden file";
    if (!readers::takes_name(path.filename().string())) return readers::format_not_read;
    return {};
}

template <class Entry>
const std::string& path_of(const Entry& entry) {
    return entry.path.native();
}

/// Sorts by path and leaves the first of each.
template <class Entry>
void sort_and_unite(std::vector<Entry>& entries) {
    std::ranges::stable_sort(entries, {}, path_of<Entry>);
    // std::ranges::unique is one of those that clang 14 does not take.
    const auto same = [](const Entry& one, const Entry& other) {
        return path_of(one) == path_of(other);
    };
    entries.erase(std::unique(entries.begin(), entries.end(), same), entries.end());
}

class Walker {
  public:
    explicit Walker(Inputs& inputs) : inputs_(inputs) {}

    void add_path(const std::string& given) {
        std::error_code error;
        const fs::path path = fs::canonical(given, error);
        if (error) {
            inputs_.faults.push_back({given, error == std::errc::no_such_file_or_directory
                                                 ? "no such file or folder"
                                                 : error.message()});
            return;
        }
        root_ = path.parent_path();
        if (fs::is_directory(path, error)) {
            walk(path);
        } else {
            add_file(path, true);
        }
        inputs_.roots.push_back(path.string());
    }

  private:
    void walk(const fs::path& folder) {
        std::error_code error;
        fs::recursive_directory_iterator place(folder, error), end;
        if (error) return add_fault(folder, error);
        while (place != end) {
            visit(place);
            place.increment(error);
            if (error) return add_fault(folder, error);
        }
    }

    void visit(fs::recursive_directory_iterator& place) {
        std::error_code error;
        const fs::path& path = place->path();
        const fs::file_status status = place->symlink_status(error);
        if (error == std::errc::filename_too_long) {
            place.disable_recursion_pending();
            skip(path, "its path is longer than the system can open");
        } else if (error) {
            add_fault(path, error);
        } else if (fs::is_directory(status)) {
            visit_folder(path, place);
        } else if (const std::string_view reason = reason_to_skip(path, status); !reason.empty()) {
            skip(path, reason);
        } else {
            add_file(path, false);
        }
    }

    void visit_folder(const fs::path& path, fs::recursive_directory_iterator& place) {
        if (is_hidden(path)) {
            place.disable_recursion_pending();
            return skip(path, "is a hidden folder");
        }
        // A folder that cannot be read is named; the walk goes on behind it.
        std::error_code error;
        fs::directory_iterator probe(path, error);
        if (!error) return;
        place.disable_recursion_pending();
        if (error == std::errc::filename_too_long) {
            return skip(path, "its path is longer than the system can open");
        }
        add_fault(path, error);
    }

    void add_file(const fs::path& path, bool named) {
        const auto stamp = system::stamp_of(path);
        inputs_.files.push_back({path, path.lexically_relative(root_).string(),
                                 stamp ? *stamp : system::Stamp{}, named});
    }

    void skip(const fs::path& path, std::string_view reason) {
        inputs_.skipped.push_back(
            {path, path.lexically_relative(root_).string(), std::string(reason)});
    }

    void add_fault(const fs::path& path, const std::error_code& error) {
        inputs_.faults.push_back({path.string(), system::reason_of(error.value())});
    }

    Inputs& inputs_;
    fs::path root_;
};

}  // namespace

Inputs find_inputs(const std::vector<std::string>& paths) {
    Inputs inputs;
    Walker walker(inputs);
    for (const std::string& path : paths) walker.add_path(path);
    // A file that is named and found in a folder, too, is named.
    std::ranges::stable_sort(inputs.files, {}, [](const Input& input) { return !input.named; });
    sort_and_unite(inputs.files);
    sort_and_unite(inputs.skipped);
    std::erase_if(inputs.skipped, [&](const Skipped& entry) {
        const auto file =
            std::ranges::lower_bound(inputs.files, path_of(entry), {}, path_of<Input>);
        return file != inputs.files.end() && path_of(*file) == path_of(entry);
    });
    return inputs;
}

}  // namespace chancery::ingest
