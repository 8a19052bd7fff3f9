using Microsoft.Extensions.DependencyInjection;

namespace Sluice.NativeAot;

[LambdaStartup]
internal static class Startup
{
    public static void ConfigureServices(IServiceCollection services) => services.AddScoped<Prices>();
}
