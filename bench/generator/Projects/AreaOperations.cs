using System.Globalization;

namespace Sluice.GeneratorBench.Projects;

/// <summary>Ten kinds of operations: as a method of a function, and as an endpoint of ASP.NET Core.</summary>
internal static class AreaOperations
{
    private const string Cancellation = "CancellationToken cancellation = default";
    private const string Language = """[FromHeader("accept-language")] string? language = null""";

    public static string Method(string area, int index)
    {
        var route = "/" + area.ToLowerInvariant();
        return Docs(area, index) + "    " + (index % 10) switch
        {
            0 => $"""
                [HttpGet("{route}")]
                    public async Task<{area}Page> List{area}(Status status = Status.Placed, DateOnly? since = null, int limit = 20, {Cancellation})
                """,
            1 => $"""
                [HttpPost("{route}"), Returns(201), Throws<ConflictException>(409)]
                    public async Task<{area}Order> Place{area}([FromHeader("x-tenant")] string tenant, [FromBody] New{area}Order order, bool dryRun = false)
                """,
            2 => $"""
                [HttpGet("{route}/{"{id}"}"), Throws<UnknownException>(404)]
                    public async Task<{area}Order> Get{area}([FromPath] Guid id, [FromHeader("x-tenant")] string tenant)
                """,
            3 => $"""
                [HttpPut("{route}/{"{id}"}"), Throws<UnknownException>(404), Throws<ConflictException>(409)]
                    public async Task<{area}Order> Replace{area}([FromPath] Guid id, [FromHeader("if-match")] string match, [FromBody] New{area}Order order)
                """,
            4 => $"""
                [HttpDelete("{route}/{"{id}"}"), Throws<UnknownException>(404)]
                    public async Task Cancel{area}([FromPath] Guid id, [FromQuery] string? reason = null)
                """,
            5 => $"""
                [HttpGet("{route}/{"{id}"}/lines")]
                    public async Task<List<{area}Line>> ListLinesOf{area}([FromPath] Guid id, int offset = 0, int limit = 50)
                """,
            6 => $"""
                [HttpPost("{route}/{"{id}"}/lines"), Returns(201)]
                    public async Task<{area}Line> AddLineTo{area}([FromPath] Guid id, [FromBody] {area}Line line)
                """,
            7 => $"""
                [HttpGet("{route}/{"{id}"}/lines/{"{line}"}"), Throws<UnknownException>(404)]
                    public async Task<{area}Line> GetLineOf{area}([FromPath] Guid id, [FromPath] int line, {Language})
                """,
            8 => $"""
                [HttpPatch("{route}/{"{id}"}")]
                    public async Task<{area}Order> Annotate{area}([FromPath] Guid id, [FromQuery] string note, Status? status = null)
                """,
            _ => $"""
                [HttpGet("{route}/customers/{"{customer}"}")]
                    public async Task<List<Customer>> CustomersOf{area}([FromPath] Guid customer, [FromQuery] string[]? tags = null, double? atLeast = null)
                """,
        } + $$"""

                {
                    _calls += {{index.ToString(CultureInfo.InvariantCulture)}};
                    await Task.Yield();
                    throw new NotSupportedException("{{area}}/{{index.ToString(CultureInfo.InvariantCulture)}}");
                }

            """;
    }

    public static string Endpoint(string area, int index)
    {
        var route = "/" + area.ToLowerInvariant();
        var (map, signature, result) = (index % 10) switch
        {
            0 => ($"MapGet(\"{route}\"", "Status status, DateOnly? since, int? limit, CancellationToken cancellation", $"{area}Page"),
            1 => ($"MapPost(\"{route}\"", $"[FromHeader(Name = \"x-tenant\")] string tenant, [FromBody] New{area}Order order, bool? dryRun", $"{area}Order"),
            2 => ($"MapGet(\"{route}/{{id}}\"", "[FromRoute] Guid id, [FromHeader(Name = \"x-tenant\")] string tenant", $"{area}Order"),
            3 => (
                $"MapPut(\"{route}/{{id}}\"",
                $"[FromRoute] Guid id, [FromHeader(Name = \"if-match\")] string match, [FromBody] New{area}Order order",
                $"{area}Order"),
            4 => ($"MapDelete(\"{route}/{{id}}\"", "[FromRoute] Guid id, [FromQuery] string? reason", ""),
            5 => ($"MapGet(\"{route}/{{id}}/lines\"", "[FromRoute] Guid id, int? offset, int? limit", $"List<{area}Line>"),
            6 => ($"MapPost(\"{route}/{{id}}/lines\"", $"[FromRoute] Guid id, [FromBody] {area}Line line", $"{area}Line"),
            7 => (
                $"MapGet(\"{route}/{{id}}/lines/{{line}}\"",
                "[FromRoute] Guid id, [FromRoute] int line, [FromHeader(Name = \"accept-language\")] string? language",
                $"{area}Line"),
            8 => ($"MapPatch(\"{route}/{{id}}\"", "[FromRoute] Guid id, [FromQuery] string note, Status? status", $"{area}Order"),
            _ => ($"MapGet(\"{route}/customers/{{customer}}\"", "[FromRoute] Guid customer, [FromQuery] string[]? tags, double? atLeast", "List<Customer>"),
        };
        return $$"""
                    app.{{map}}, async Task{{(result.Length == 0 ? "" : "<" + result + ">")}} ({{signature}}) =>
                    {
                        _calls += {{index.ToString(CultureInfo.InvariantCulture)}};
                        await Task.Yield();
                        throw new NotSupportedException("{{area}}/{{index.ToString(CultureInfo.InvariantCulture)}}");
                    });

            """;
    }

    private static string Docs(string area, int index) => $"""
            /// <summary>Does number {index.ToString(CultureInfo.InvariantCulture)} of what {area} can do.</summary>
            {(index % 10 is >= 2 and <= 8 ? "/// <param name=\"id\">Which one.</param>" : "// For everybody.")}
            /// <returns>What came of it.</returns>
            /// <exception cref="UnknownException">There is none.</exception>

        """;
}
