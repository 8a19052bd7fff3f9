using System;

namespace Sluice;

/// <summary>
/// What API Gateway validates before it invokes a function. A request that it refuses costs no invocation. The response is a problem, too, but API
/// Gateway's message says less than the function's own.
/// </summary>
[Flags]
public enum RequestValidation
{
    /// <summary>API Gateway validates nothing. The function reports everything that is wrong with a request in one problem.</summary>
    None = 0,

    /// <summary>
    /// API Gateway checks that required path, query and header parameters are present. It treats an empty or blank value as absent, and does not check
    /// types.
    /// </summary>
    Parameters = 1,

    /// <summary>
    /// API Gateway validates required bodies against their schemas. Its message says only that the body is invalid. It is stricter than the function: it
    /// refuses a number in quotes, and the name of an enum member in another letter case.
    /// </summary>
    Body = 2,

    /// <summary>API Gateway validates parameters and bodies.</summary>
    All = Parameters | Body,
}
