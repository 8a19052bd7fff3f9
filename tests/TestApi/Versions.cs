using Sluice;

namespace TestApi;

/// <summary>Files and versions: entity tags, conditions and downloads.</summary>
[LambdaFunction]
public static class Versions
{
    private static readonly byte[] Picture = [137, 80, 78, 71, 0, 255];
    private static readonly EntityTag Current = new("v'1");

    [HttpGet("/versions/{id}")]
    public static Results<Ok<int>, NotModified> ReadVersion(int id, [FromHeader("If-None-Match")] EntityTagCondition? known = null)
    {
        if (known?.MatchesWeakly(Current) == true)
        {
            var same = Results.NotModified(Current);
            same.Headers["Cache-Control"] = "max-age=60";
            return same;
        }

        var result = Results.Ok(id);
        result.ETag = Current;
        result.Headers["Cache-Control"] = "max-age=60";
        return result;
    }

    [HttpPut("/versions/{id}")]
    public static Results<NoContent, PreconditionFailed> WriteVersion(int id, [FromHeader("If-Match")] EntityTagCondition condition) =>
        condition.MatchesStrongly(Current) ? Results.NoContent() : Results.PreconditionFailed($"Version {id} has changed.");

    [HttpGet("/logo"), Produces("image/png"), AnswerHeader("Cache-Control", "max-age=3600")]
    public static Results<Ok<byte[]>, NotFound> Logo(bool isThere = true) => isThere ? Results.Ok(Picture) : Results.NotFound();

    [HttpGet("/files/{name}"), Proxy, Produces("image/png")]
    public static FileContentHttpResult ReadFile(string name)
    {
        var file = Results.File(Picture, fileDownloadName: name, lastModified: DateTimeOffset.UnixEpoch, entityTag: EntityTag.Of(Picture));
        file.Headers["Cache-Control"] = "max-age=60";
        return file;
    }
}
