using Sluice;

namespace TestApi;

/// <summary>Forms with files, as a custom integration and as a proxy integration.</summary>
[LambdaFunction]
public sealed class Uploads
{
    [HttpPost("/uploads")]
    public static Uploaded Upload([FromForm] FormFile file, [FromForm] string note, [FromForm("more")] FormFile[]? more = null) => Uploaded.Of(file, note, more);

    [HttpPost("/proxy/uploads"), Proxy]
    public static Uploaded UploadByProxy([FromForm] FormFile file, [FromForm] string note, [FromForm("more")] FormFile[]? more = null) =>
        Uploaded.Of(file, note, more);
}

public sealed record Uploaded(string Name, string FileName, string ContentType, string Hex, string Note, int More)
{
    public static Uploaded Of(FormFile file, string note, FormFile[]? more) =>
        new(file.Name, file.FileName, file.ContentType, Convert.ToHexString(file.Content.Span), note, more?.Length ?? 0);
}
