using Sluice.Contract;

namespace Sluice.Generator.Emitting.OpenApi;

/// <summary>Returns the meaning of a status, for a response without a description.</summary>
internal static class StatusTitles
{
    public static string Of(int status) => status switch
    {
        200 => "OK",
        201 => "Created",
        202 => "Accepted",
        204 => "No Content",
        302 => "Found",
        303 => "See Other",
        304 => "Not Modified",
        307 => "Temporary Redirect",
        308 => "Permanent Redirect",
        >= 400 => ProblemTypes.Title(status),
        _ => "Success",
    };
}
