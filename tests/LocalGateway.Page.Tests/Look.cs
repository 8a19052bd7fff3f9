namespace Sluice.LocalGateway.Page.Tests;

/// <summary>How somebody looks at the page.</summary>
public enum Look
{
    Light,
    Dark,
    Phone,
}
