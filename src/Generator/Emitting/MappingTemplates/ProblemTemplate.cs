using System.Globalization;
using Sluice.Contract;
using Sluice.Generator.Emitting.OpenApi;

namespace Sluice.Generator.Emitting.MappingTemplates;

/// <summary>Makes templates that print a constant problem.</summary>
internal static class ProblemTemplate
{
    /// <summary>
    /// Returns a problem for a template that itself detects an error. It also sets the status and the content type of the response.
    /// </summary>
    public static string Instead(int status, string moreMembers = "") =>
        "#set($context.responseOverride.status = " + status.ToString(CultureInfo.InvariantCulture) + ")\n"
        + "#set($context.responseOverride.header.Content-Type = '" + Problem.MediaType + "')\n"
        + Of(status, moreMembers);

    // The URI of the type contains a number sign, which Velocity could read as the start of a directive. It is therefore in a string literal.
    public static string Of(int status, string moreMembers = "") => ProblemTypes.Type(status) is { } type
        ? "#set($type = " + Vtl.Literal(type) + ")\n" + Problem.Json(status, ProblemTypes.Title(status), "\"$type\"", moreMembers)
        : Problem.Json(status, moreMembers);
}
