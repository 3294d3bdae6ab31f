// SPDX-License-Identifier: GPL-2.0-or-later
//
// Errors are values. An Error says in one sentence what failed, why, and what to do; its kind is
// the exit code of contract.md section 3. Only program/ turns it into a line on standard error and
// a code; a library's exceptions end in the folder that may include the library. Nothing outside
// this header names tl::, so that std::expected can take over.
#pragma once

#include <string>
#include <utility>

#include <tl/expected.hpp>

namespace chancery {

/// What an error is about; the values are the programs' exit codes.
enum class Kind : int {
    usage = 2,   ///< the command line or the query is wrong
    index = 3,   ///< the index is missing, locked, damaged or of another version
    input = 4,   ///< an input file failed
    system = 5,  ///< the system refused: no space, no permission, no memory
    defect = 70  ///< a fault of ours
};

struct Error {
    Kind kind = Kind::defect;
    std::string what;    ///< the thing that failed: a path, a query, an option
    std::string why;     ///< the reason
    std::string remedy;  ///< what to do; may be empty where nothing can be done

    friend bool operator==(const Error&, const Error&) = default;
};

/// A value or the reason why there is none.
template <class T>
using Result = tl::expected<T, Error>;

/// An Error ready to be returned from a function that gives a Result.
inline tl::unexpected<Error> fail(Kind kind, std::string what, std::string why,
                                  std::string remedy = {}) {
    return tl::make_unexpected(Error{kind, std::move(what), std::move(why), std::move(remedy)});
}

/// The same of an Error made elsewhere.
inline tl::unexpected<Error> fail(Error error) {
    return tl::make_unexpected(std::move(error));
}

/// Hands the error of `result` on to a function that returns another Result.
template <class T>
tl::unexpected<Error> pass_on(Result<T>&& result) {
    return tl::make_unexpected(std::move(result).error());
}

/// "WHAT: WHY; REMEDY", the form of every message (contract.md section 3), without the program.
std::string to_sentence(const Error& error);

}  // namespace chancery
