// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/collection/json_documents.hpp"

#include <nlohmann/json.hpp>

#include "bench/quality/formats/fields.hpp"

namespace chancery::quality {
namespace {

using Json = nlohmann::json;

constexpr const char* mend = "mend the line or leave it out";

auto fault(std::string why) {
    return fail(Kind::input, {}, std::move(why), mend);
}

/// A member that is text; empty when it is missing or null.
Result<std::string> text_of(const Json& object, const char* name) {
    const auto member = object.find(name);
    if (member == object.end() || member->is_null()) return std::string();
    if (member->is_string()) return member->get<std::string>();
    return fault(std::string("\"") + name + "\" is no string");
}

Result<std::string> id_of(const Json& object) {
    auto member = object.find("_id");
    if (member == object.end()) member = object.find("id");
    if (member == object.end()) return fault("there is neither \"id\" nor \"_id\"");
    if (member->is_number_integer()) return member->dump();
    if (!member->is_string()) return fault("the id is neither a string nor a whole number");
    return member->get<std::string>();
}

}  // namespace

Result<CollectionDocument> parse_json_document(std::string_view line) {
    const Json object = Json::parse(line.begin(), line.end(), nullptr, false);
    if (object.is_discarded()) return fault("this is no JSON in UTF-8");
    if (!object.is_object()) return fault("this is no JSON object");
    auto id = id_of(object);
    if (!id) return pass_on(std::move(id));
    if (auto why = fault_of_id(*id); !why.empty()) return fault(std::move(why));
    if (!object.contains("text") && !object.contains("title")) {
        return fault("there is neither \"title\" nor \"text\"");
    }
    auto title = text_of(object, "title");
    if (!title) return pass_on(std::move(title));
    auto text = text_of(object, "text");
    if (!text) return pass_on(std::move(text));
    return CollectionDocument{*std::move(id), *std::move(title), *std::move(text)};
}

Result<void> read_json_documents(std::istream& lines, const std::string& name,
                                 const TakeDocument& take) {
    std::string line;
    for (std::size_t number = 1; std::getline(lines, line); ++number) {
        if (line.find_first_not_of(" \t\r\v\f") == std::string::npos) continue;
        auto document = parse_json_document(line);
        if (!document) {
            return fail(line_error(name, number, document.error().why, document.error().remedy));
        }
        auto taken = take(*std::move(document), {name, number});
        if (!taken) return taken;
    }
    if (lines.bad()) {
        return fail(Kind::input, name, "cannot be read to its end",
                    "check the disk, then run again");
    }
    return {};
}

}  // namespace chancery::quality
