using Sluice;

namespace TestApi;

/// <summary>What is made says where it is.</summary>
[LambdaFunction]
public static class Letters
{
    [HttpPost("/letters")]
    public static Created Write([FromQuery] string way, [FromContext("path")] string path) => Results.Created(way switch
    {
        "relative" => "letters/7",
        "path" => $"{path.TrimEnd('/')}/7",
        _ => "/letters/7",
    });

    [HttpGet("/letters/{id}")]
    public static int Read(int id) => id;

    [HttpGet("/old-letters/{id}")]
    public static PermanentRedirect Moved(int id) => Results.PermanentRedirect($"../letters/{id}");
}
