using Sluice;

namespace TestApi;

/// <summary>What is made says where it is.</summary>
[LambdaFunction]
public static class Letters
{
    [HttpPost("/letters")]
    public static Created Write([FromQuery] string way) => Results.Created(Location(way, "letters/7"));

    [HttpPost("/letter-boxes/{folders+}")]
    public static Created WriteBelow([FromQuery] string way, [FromPath] string folders) =>
        Results.Created(Location(way, string.Concat(folders.Trim('/').Where(c => c == '/').Select(_ => "../")) + "../letters/7"));

    [HttpPost("/letters/whole")]
    public static Accepted WriteWhole(MethodRequest request) => Results.Accepted(Location(request.Params.QueryString["way"], "../letters/7"));

    [HttpPost("/letters/events"), Proxy]
    public static Created<int> WriteEvent([FromQuery] string way) => Results.Created(Location(way, "../letters/7"), 7);

    [HttpPost("/letters/events/{folders+}"), Proxy]
    public static Created<int> WriteEventBelow([FromQuery] string way, [FromPath] string folders) => Results.Created(Location(way, folders), 7);

    [HttpGet("/letters/{id}")]
    public static int Read(int id) => id;

    private static string Location(string way, string relative) => way switch
    {
        "relative" => relative,
        "path" => "/letters/7",
        _ => "https://letters.example/7?a=b",
    };

    [HttpGet("/old-letters/{id}")]
    public static PermanentRedirect Moved(int id) => Results.PermanentRedirect($"../letters/{id}");
}
