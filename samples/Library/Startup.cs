using Library.Access;
using Library.Catalogue;
using Library.Common;
using Library.Loans;
using Library.Members;
using Microsoft.Extensions.DependencyInjection;
using Sluice;

namespace Library;

/// <summary>Fills the container of each function's process.</summary>
/// <remarks>
/// The sample keeps its data in memory, so serve it with one process for each function: <c>dotnet run -- --concurrency 1</c>. Each function owns its data,
/// so no function needs the memory of another one. A library in AWS keeps its data in tables, and only the three stores change.
/// </remarks>
[LambdaStartup]
public sealed class Startup
{
    /// <summary>Registers the services that functions, filters and the authorizer take.</summary>
    /// <param name="services">The container.</param>
    public static void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new Tokens(Environment.GetEnvironmentVariable("TOKEN_KEY") ?? "only-for-this-machine"));
        services.AddSingleton<BookStore>();
        services.AddSingleton<MemberStore>();
        services.AddSingleton<LoanStore>();
        services.AddScoped<AuditTrail>();
    }
}
