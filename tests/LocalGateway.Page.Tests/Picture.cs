using System.Buffers.Binary;
using Microsoft.Playwright;

namespace Sluice.LocalGateway.Page.Tests;

/// <summary>A picture of the page for the documentation. SLUICE_PICTURES=1 writes it into docs/pictures, for a person to look at.</summary>
internal static class Picture
{
    private const int LargestFile = 150_000;

    /// <summary>The pictures that the documentation shows.</summary>
    private static readonly string[] Shown = ["page-form-phone", "page-request-light", "page-template-dark", "page-compare-light", "page-send-light"];

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "../../../../../docs/pictures");

    /// <summary>Takes the picture. If the documentation shows it, checks that it has one of the same size.</summary>
    public static async Task TakeAsync(IPage page, string name)
    {
        var bytes = await page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });
        bytes.Length.ShouldBeInRange(5_000, LargestFile, "the picture shows something, and is small");
        if (!Shown.Contains(name))
        {
            return;
        }

        var file = Path.Combine(Folder, $"{name}.png");
        if (Environment.GetEnvironmentVariable("SLUICE_PICTURES") == "1")
        {
            Directory.CreateDirectory(Folder);
            await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
        }

        File.Exists(file).ShouldBeTrue($"{file} is missing: run these tests with SLUICE_PICTURES=1");
        SizeOf(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).ShouldBe(SizeOf(bytes));
    }

    private static (int Width, int Height) SizeOf(byte[] png)
        => (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
}
