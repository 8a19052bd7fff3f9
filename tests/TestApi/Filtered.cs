using Sluice;

namespace TestApi;

/// <summary>Operations with filters: their values, answers and headers pass through the templates.</summary>
[LambdaFunction, Filter<Stamp>, Throws<KeyNotFoundException>(404)]
public static class Filtered
{
    [HttpGet("/filtered/{kind}")]
    public static string Get(string kind, int number = 1) => kind switch
    {
        "missing" => throw new KeyNotFoundException("No such kind."),
        _ => $"{kind} \"{number}\"",
    };

    [HttpDelete("/filtered/{kind}")]
    public static void DeleteFiltered(string kind)
    {
    }
}

/// <summary>Sends back what the client named, and refuses some of it.</summary>
public sealed class Stamp
{
    public async ValueTask<FilterResult> InvokeAsync(FilterContext context, FilterNext next, [FromHeader("x-stamp")] string? stamp, [FromPath] string? kind)
    {
        if (stamp is not null)
        {
            context.Headers["x-stamped"] = Uri.EscapeDataString(stamp);
        }

        context.Headers["x-operation"] = context.OperationId;
        return kind == "refused" ? Results.Forbidden($"Not for '{stamp}'.") : await next.InvokeAsync();
    }
}
