using System;

namespace Sluice;

/// <summary>
/// What API Gateway checks before it invokes a function. A request that it refuses costs no invocation; its answer is a
/// problem, too, but the service's words in it are fewer than the function's own.
/// </summary>
[Flags]
public enum RequestValidation
{
    /// <summary>Nothing: the function names everything that is wrong with a request in one problem.</summary>
    None = 0,

    /// <summary>
    /// Required path, query and header values. The service takes a value that is empty or blank for missing, and does not
    /// look at types.
    /// </summary>
    Parameters = 1,

    /// <summary>
    /// Bodies that are required, against their schemas. The service says only that the body is invalid. It is stricter than
    /// the function: a number in quotes is refused, and so is another case of an enum's name.
    /// </summary>
    Body = 2,

    /// <summary>Parameters and bodies.</summary>
    All = Parameters | Body,
}
