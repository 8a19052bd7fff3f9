namespace Sluice.LocalGateway.Exchanges;

/// <summary>The side of an integration that a mapping template belongs to.</summary>
internal enum TemplateSide
{
    /// <summary>The template makes the payload.</summary>
    Request,

    /// <summary>The template makes the body of the response.</summary>
    Response,
}
