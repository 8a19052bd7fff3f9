using Sluice.Library.Tests.Calls;
using Sluice.Library.Tests.Support;

namespace Sluice.Library.Tests;

/// <summary>Calls every operation of <c>samples/Library</c>, in memory and over HTTP.</summary>
public sealed class OperationTests
{
    [Theory]
    [InlineData(Hosting.InMemory)]
    [InlineData(Hosting.OverHttp)]
    public async Task Every_operation_answers_as_its_declaration_says(Hosting hosting)
    {
        await using var library = await ServedLibrary.StartAsync(hosting);

        await CatalogueCalls.RunAsync(library);
        await MembersCalls.RunAsync(library);
        await LoansCalls.RunAsync(library);
        await ServicesCalls.RunAsync(library);

        library.Uncalled.ShouldBeEmpty();
    }
}
