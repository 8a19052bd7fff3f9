namespace Sluice;

/// <summary>304 Not Modified: the client's copy is up to date.</summary>
[ResultStatus(304, Header = "ETag")]
public sealed class NotModified : HttpResult
{
    /// <summary>Creates a result.</summary>
    /// <param name="entityTag">The version that the client has, which the response of another status would name; <see langword="null"/> for none.</param>
    public NotModified(EntityTag? entityTag = null)
        : base(304) => ETag = entityTag;
}
