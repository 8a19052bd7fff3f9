using Sluice;

namespace Showcase.Services;

/// <summary>Pictures in an S3 bucket, without a function between.</summary>
[Authorize("AWS_IAM")]
public interface IPictures
{
    /// <summary>Shows a picture.</summary>
    /// <param name="sku">Of which item.</param>
    [HttpGet("/items/{sku}/picture"), S3GetObject("showcase-pictures", "items/{sku}.png")]
    [AllowAnonymous]
    byte[] Show(string sku);

    /// <summary>Keeps a picture.</summary>
    /// <param name="sku">Of which item.</param>
    /// <param name="contentType">What kind of picture.</param>
    /// <param name="picture">The picture.</param>
    [HttpPut("/items/{sku}/picture"), S3PutObject("showcase-pictures", "items/{sku}.png"), Returns(204)]
    void Keep(string sku, [FromHeader("Content-Type")] string? contentType, [FromBody(Raw = true, ContentType = "image/png")] byte[] picture);

    /// <summary>Throws a picture away.</summary>
    /// <param name="sku">Of which item.</param>
    [HttpDelete("/items/{sku}/picture"), S3DeleteObject("showcase-pictures", "items/{sku}.png")]
    void Remove(string sku);
}
