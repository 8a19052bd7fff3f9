namespace Sluice.LocalGateway.Tests.Support;

/// <summary>Waits for what happens in its own time.</summary>
internal static class Eventually
{
    public static async Task ShouldAsync(Func<bool> condition)
    {
        for (var tries = 0; tries < 400; tries++)
        {
            if (condition())
            {
                return;
            }

            await Task.Delay(25, TestContext.Current.CancellationToken);
        }

        condition().ShouldBeTrue("within ten seconds");
    }
}
